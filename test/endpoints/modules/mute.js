export default { id: "mute", reply: async () => ({ answer: 1 }) };

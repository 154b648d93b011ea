export default async () => ({ id: "made", simulated: true, address: "http://lab", reply: async ({ messages }) => ({ text: messages[0].content, stop: "end" }) });

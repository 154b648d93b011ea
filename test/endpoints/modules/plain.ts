export default { id: "plain", reply: () => Promise.resolve({ text: "from a plain object" }) };

class Lab {
  id = "class";
  closed = false;
  async reply() { return { text: `closed: ${this.closed}` }; }
  close() { this.closed = true; }
}
export default new Lab();

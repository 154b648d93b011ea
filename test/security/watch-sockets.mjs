// Loaded into the command before its own code: writes down every connection, name lookup and datagram that is tried, and refuses those to other places than this machine.
import dgram from "node:dgram";
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import net from "node:net";

const note = (what) => appendFileSync(process.env.WATCHED_SOCKETS, `${what}\n`);

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function watched(...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const { host = "localhost", port, path } = typeof options === "object" && options !== null ? options : { port: args[0], host: args[1] };
  note(path === undefined ? `${host}:${port}` : `path ${path}`);
  if (path === undefined && host !== "127.0.0.1") throw new Error(`a connection to ${host}:${port} was tried`);
  return connect.apply(this, args);
};

for (const [owner, names] of [[dns, ["lookup", "resolve", "resolve4", "resolve6"]], [dns.promises, ["lookup", "resolve", "resolve4", "resolve6"]]]) {
  for (const name of names) {
    const original = owner[name];
    owner[name] = function watched(host, ...rest) {
      if (host !== "127.0.0.1") note(`name ${host}`);
      return original.call(this, host, ...rest);
    };
  }
}

dgram.createSocket = () => {
  note("a datagram");
  throw new Error("a datagram socket was opened");
};

using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "program", worker = .program),
    (name = "loopback", network = (allow = ["local"])),
  ],
);

const program :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "bundled-worker.js")],
  compatibilityDate = "2026-10-01",
  bindings = [
    (name = "URL", fromEnvironment = "URL"),
    (name = "CLOSED", fromEnvironment = "CLOSED"),
    (name = "DODO_PAYMENTS_API_KEY", fromEnvironment = "DODO_PAYMENTS_API_KEY"),
  ],
  globalOutbound = "loopback",
);

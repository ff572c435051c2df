import { runServer } from 'verdaccio';

// An empty registry on a free port of loopback. It knows only what is published to it, so nothing of ours can come from elsewhere. It tells
// its port to the process that started it, and ends with it.
const app = await runServer({
  configPath: `${import.meta.dirname}/config.yaml`,
  storage: './storage',
  uplinks: {},
  auth: { htpasswd: { file: './htpasswd', max_users: -1 } },
  packages: { '**': { access: '$all', publish: '$anonymous' } },
  web: { enable: false },
  log: { type: 'stdout', format: 'pretty', level: 'warn', colors: false },
});
const server = app.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit());

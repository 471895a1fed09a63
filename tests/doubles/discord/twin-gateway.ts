import type { DigitalDiscord, DiscordGateway } from 'discord-digital-twin';
import { GatewayDispatchEvents, GatewayOpcodes } from 'discord.js';

/** The twin keeps its gateway to itself; closes, deletions and outages can only be played through it. */
export function gatewayOf(twin: DigitalDiscord): DiscordGateway {
  const server = Reflect.get(twin, 'server') as { gateway: DiscordGateway } | null;
  if (server === null) throw new Error('the twin has not been started');
  return server.gateway;
}

export interface Dispatch {
  event: GatewayDispatchEvents;
  data: object;
}

/** What a client says of itself when it connects. */
export interface Identity {
  intents: number;
  shard?: [number, number];
}

const IDENTIFY: number = GatewayOpcodes.Identify;
const RESUME: number = GatewayOpcodes.Resume;

/**
 * Hears how clients introduce themselves, and lets them resume, which the twin does not know: what happened while
 * nobody listened is sent again, in order.
 */
export function attend(gateway: DiscordGateway, missed: Dispatch[], identities: Identity[]): void {
  gateway.wss.on('connection', (socket) => {
    socket.on('message', (raw: Buffer) => {
      const { op, d } = JSON.parse(raw.toString()) as { op: number; d: Identity };
      const client = gateway.clients.find(({ ws }) => ws === socket);
      if (op === IDENTIFY) identities.push(d);
      if (op !== RESUME || client === undefined) return;
      client.identified = true;
      for (const { event, data } of missed.splice(0)) gateway.broadcast(event, data);
      gateway.broadcast(GatewayDispatchEvents.Resumed, {});
    });
  });
}

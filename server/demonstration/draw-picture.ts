import sharp from 'sharp';
import type { Random } from './random.ts';

const WIDTH = 900;
const HEIGHT = 640;

const hill = (random: Random, base: number, colour: string): string => {
  const points = Array.from({ length: 7 }, (_, at) => `${at * 150},${base - random.pick(120)}`);
  return `<polygon points="0,${HEIGHT} ${points.join(' ')} ${WIDTH},${HEIGHT}" fill="${colour}"/>`;
};

const landscape = (random: Random): string => `
  <rect width="${WIDTH}" height="${HEIGHT}" fill="#dfe9e4"/>
  <circle cx="${120 + random.pick(600)}" cy="${90 + random.pick(80)}" r="44" fill="#f2e2b8"/>
  ${hill(random, 380, '#9db8aa')}${hill(random, 460, '#6f9482')}${hill(random, 550, '#41627e')}`;

/** A plain disc on a ribbon: like a medal, and like none there is. */
const medal = (random: Random): string => `
  <rect width="${WIDTH}" height="${HEIGHT}" fill="#f4f1e8"/>
  <rect x="400" y="60" width="100" height="240" fill="${random.choose(['#1e5b3f', '#41627e', '#8a5200'])}"/>
  <rect x="438" y="60" width="24" height="240" fill="#e8dcc0"/>
  <circle cx="450" cy="400" r="130" fill="#c9a24b"/><circle cx="450" cy="400" r="96" fill="#dcbf78"/>`;

/** A sheet with ruled lines: like a certificate, and like none there is. */
const sheet = (random: Random): string => `
  <rect width="${WIDTH}" height="${HEIGHT}" fill="#e7e2d4"/>
  <rect x="180" y="70" width="540" height="460" fill="#fbf8ef" stroke="${random.choose(['#a33b2e', '#1e5b3f', '#8a5200'])}" stroke-width="10"/>
  <path d="M240 180h420M240 250h420M240 320h420M240 390h260" stroke="#b9b19c" stroke-width="6"/>`;

const house = (random: Random): string => `
  ${landscape(random)}
  <rect x="300" y="360" width="300" height="190" fill="#efe7da"/>
  <polygon points="270,360 450,240 630,360" fill="#7d5a4a"/>
  <rect x="420" y="440" width="60" height="110" fill="#6b4b3d"/>`;

const SCENES = { landscape, medal, house, sheet } as const;
export type Scene = keyof typeof SCENES;

/** A small picture drawn by code: hills, a house, a disc on a ribbon. It shows nobody and no place there is. JPEG. */
export const drawPicture = (scene: Scene, random: Random): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${SCENES[scene](random)}</svg>`,
    ),
  )
    .jpeg({ quality: 70 })
    .toBuffer();

const RATE = 8_000;
const SECONDS = 3;

/** A few quiet tones, standing for a recording. WAV, 8 kHz. */
export const drawRecording = (random: Random): Buffer => {
  const length = RATE * SECONDS;
  const tone = 220 + random.pick(220);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(length, 40);
  const samples = Buffer.from(
    Array.from({ length }, (_, at) => 128 + Math.round(24 * Math.sin((2 * Math.PI * tone * at) / RATE))),
  );
  return Buffer.concat([head, samples]);
};

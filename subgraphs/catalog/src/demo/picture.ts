import { seeded } from '@tessera/kit/demo';

const escapes: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

/**
 * Draws a picture for a product that has none: its initials on a pattern, the same for the same seed.
 * @returns a `data:` address of an SVG.
 */
export const drawPicture = (seed: string, title: string): string => {
  const random = seeded(`picture:${seed}`);
  const hue = random.between(0, 359);
  const initials = title
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase()
    .replace(/[<>&"]/g, (sign) => escapes[sign] ?? '');
  const circles = [1, 2, 3].map(
    () => `<circle cx="${random.between(0, 9)}" cy="${random.between(0, 9)}" r="${random.between(2, 4)}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="hsl(${hue} 40% 88%)" d="M0 0h9v9H0z"/><g fill="hsl(${(hue + random.between(20, 90)) % 360} 45% 70%)" fill-opacity=".45">${circles.join('')}</g><text x="4.5" y="5.5" font-family="sans-serif" font-size="3" fill="hsl(${hue} 45% 25%)" text-anchor="middle">${initials}</text></svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
};

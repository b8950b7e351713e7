const number = new Intl.NumberFormat('en');
const width = 24;

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/**
 * How far something is, in one line.
 * @param seconds since it began.
 */
export const progressLine = (what: string, done: number, total: number, seconds: number): string => {
  const filled = Math.round((done / total) * width);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
  const perSecond = seconds > 0 ? done / seconds : 0;
  const left = perSecond > 0 ? `, ${clock((total - done) / perSecond)} left` : '';
  return `${bar} ${number.format(done)}/${number.format(total)} ${what}, ${perSecond.toFixed(1)}/s${left}`;
};

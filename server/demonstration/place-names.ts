/** The ten counties of 云麓市, in the order of their codes 990101 to 990110. No real county has such a name. */
export const COUNTIES = [
  { name: '青岚区', urban: true },
  { name: '云栖区', urban: true },
  { name: '望溪区', urban: true },
  { name: '鹿鸣县', urban: false },
  { name: '松涧县', urban: false },
  { name: '竹坞县', urban: false },
  { name: '稻香县', urban: false },
  { name: '石笋县', urban: false },
  { name: '芦汀县', urban: false },
  { name: '枫晚县', urban: false },
] as const;

const FIRST = [...'青白云溪桃梅兰竹松枫荷柳杏棠石清碧翠金银长古望落明晴霁秋朝晚'];
const SECOND = [...'溪桥源岭泉谷塘林湖汀坞浦渡亭台舟庄桐径岩'];

/**
 * The n-th of 600 place names of two characters, each different, scattered so that neighbours do not look alike
 * (211 and 600 have no common divisor).
 */
export const placeName = (n: number): string => {
  const at = (n * 211 + Math.floor(n / 600) * 13) % (FIRST.length * SECOND.length);
  return `${FIRST[at % FIRST.length]}${SECOND[Math.floor(at / FIRST.length)]}`;
};

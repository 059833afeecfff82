import type { CheckedDocument } from '../checked-document.ts';
import { defineRule, type Defect, type Span } from '../define-rule.ts';
import { matchesIn } from '../text/matches-in.ts';
import { spansOverlap } from '../text/overlap.ts';
import { strangePlaces } from '../leftovers/strange-places.ts';

const OPENING_BLOCKS = 3;
const TITLE_LENGTH = 60;
/** The area whose bureau, centre or station speaks. */
const SPEAKER =
  /^(?:关于)?([\u4e00-\u9fff]{2,6}?)(市|县|区|镇|乡|街道)(?:退役军人(?:事务局|服务中心|服务站)|双拥|人民政府|(?:19|20)\d\d年)/;
/** What a bureau of each level cannot call its own area. A city's county may well say 我市 of the city. */
const NOT_ITS_OWN: Readonly<Record<string, readonly string[]>> = {
  市: ['县', '区', '镇', '乡', '街道'],
  县: ['区', '镇', '乡', '街道'],
  区: ['县', '镇', '乡', '街道'],
  镇: ['乡', '街道', '县'],
  乡: ['镇', '街道', '区'],
  街道: ['镇', '乡', '县'],
};

const SIGNATURE_BLOCKS = 3;
const OWN =
  /(?:^|[（(])(?:中共)?([\u4e00-\u9fff]{2,4}[县区市])(?:退役军人事务局|退役军人服务中心|人民政府|委|20\d\d年)/;
/** What a report says of its own area only: 清河县高度重视. */
const OF_ITSELF =
  /(?<=^|[，。；：”）])([\u4e00-\u9fff]{2,3}[县区])(?=高度重视|始终坚持|认真贯彻|认真落实|迅速行动|现有|共有|辖|按照|结合实际|坚持以|紧紧围绕|扎实推进|扎实开展|全面落实)/g;
/** 建设平安临溪县, 在临溪县各镇: what is done at home, whatever the level of the other. */
const AT_HOME =
  /(?<=建设(?:平安|法治|美丽|幸福|和谐|富强|现代化))[\u4e00-\u9fff]{2}[县区](?=贡献|作出|提供|[，。])|(?<=[，。；]同时在|[，。；]在)[\u4e00-\u9fff]{2}[县区](?=各(?:镇|乡|街道))/g;

/** 赴青山县考察, 与青山县相比: another county that the text says it visited, or is held against. */
const isGuest = ({ blocks, prose }: CheckedDocument, name: string): boolean => {
  const visited = new RegExp(`(?:赴|前往|考察|学习|借鉴|调研|参观|来自|与|同|比)${name}`);
  return prose.some((block) => visited.test(blocks[block]!.text));
};

/** Another county told of as if it were the one that speaks. */
function* strangers(document: CheckedDocument): Generator<Defect> {
  const { blocks, prose } = document;
  const texts = [...prose.slice(0, OPENING_BLOCKS), ...prose.slice(-SIGNATURE_BLOCKS)].map((block) =>
    blocks[block]!.text.trim(),
  );
  const own = texts.flatMap((text) => OWN.exec(text)?.[1] ?? []).find((name) => /[县区]$/.test(name));
  if (!own) return;
  const told = [
    ...[...matchesIn(document, OF_ITSELF, { prose: true })].filter(({ text }) => text.endsWith(own.at(-1)!)),
    ...matchesIn(document, AT_HOME, { prose: true }),
  ];
  for (const { block, start, end, text } of told) {
    if (own.endsWith(text) || text.endsWith(own) || /^[全我各该本市]/.test(text)) continue;
    if (isGuest(document, text)) continue;
    yield {
      block,
      start,
      end,
      message: `文稿是${own}的，这里写的是“${text}”。`,
      proposal: `改为“${own}”，并看看这一段是不是照搬来的。`,
    };
  }
}

export const otherPlace = defineRule({
  code: 'other-place',
  name: '自称与单位不符',
  reason: '自称“我县”“我区”与标题里的单位不是一级，多半是照搬别处的文稿。',
  severity: 'error',
  examples: {
    wrong: [
      '青岑县退役军人事务局2025年工作总结\n补助资金一季度拨付到位，⟦清河县⟧财政安排的配套资金足额到账。',
      '云麓市退役军人事务局2025年工作总结\n一年来，⟦我县⟧各级服务站热情服务，⟦我区⟧双拥工作取得新进展。',
      '青岑县退役军人事务局2026年工作计划\n对⟦全区⟧162个服务站开展评定。',
      '青岑县退役军人事务局自查报告\n接到通知后，⟦清河县⟧高度重视，迅速行动。',
      '青岑县退役军人事务局2025年工作总结\n立足⟦清河县⟧产业实际开设焊工班，⟦红枫县⟧退役军人事务局被评为先进单位。',
      '青岑县退役军人事务局2026年工作要点\n为建设平安⟦临溪县⟧贡献力量，在⟦清河县⟧各镇（街道）张贴海报。',
    ],
    right: [
      '石岭县退役军人事务局赴青山县考察学习情况报告\n青山县高度重视服务站建设，服务站全部达标。\n学习借鉴青山县做法，推广“五步工作法”。',
      '青岑县退役军人事务局2025年工作总结\n经费缺口尚需县财政安排，其余由县财政配套。',
      '青岑县退役军人事务局2025年工作总结\n一年来，我县各级服务站热情服务，在我市率先完成信息采集。',
      '青岑县退役军人事务局自查报告\n青岑县高度重视，赴清河县学习，清河县的做法值得借鉴。',
      '云麓市退役军人事务局2025年工作总结\n老兵说：“我县的服务站就在家门口。”',
    ],
  },
  *find(document) {
    const told: Span[] = [];
    for (const found of strangers(document)) {
      told.push(found);
      yield found;
    }
    for (const { block, start, end, text, own } of strangePlaces(document))
      if (!told.some((one) => spansOverlap(one, { block, start, end })))
        yield {
          block,
          start,
          end,
          message: `文稿是${own}的，这里写的是“${text}”。`,
          proposal: `改为“${own}”，并看看这一段是不是照搬来的。`,
        };
    const { blocks, prose } = document;
    const level = prose
      .slice(0, OPENING_BLOCKS)
      .map((block) => blocks[block]!.text.trim())
      .filter(({ length }) => length <= TITLE_LENGTH)
      .flatMap((text) => SPEAKER.exec(text)?.[2] ?? [])[0];
    const foreign = level && NOT_ITS_OWN[level];
    if (!foreign) return;
    for (const { block, start, end, text, source } of matchesIn(
      document,
      new RegExp(
        `我(?:${foreign.join('|')})(?![级域划])${level === '县' ? '|全区(?![域分])' : level === '区' ? '|全县(?!域)' : ''}`,
        'g',
      ),
      {
        prose: true,
      },
    )) {
      const quoted =
        source.text.slice(0, start).split('“').length > source.text.slice(0, start).split('”').length;
      if (!quoted)
        yield {
          block,
          start,
          end,
          message: `标题里是“${level}”，这里自称“${text}”。`,
          proposal: `改为“${text.slice(0, 1)}${level}”，并看看这一段是不是照搬来的。`,
        };
    }
  },
});

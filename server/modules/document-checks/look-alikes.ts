/** Characters that a tired eye, a scan or a shape-based input method takes for each other. */
const GROUPS =
  '已己巳 未末 候侯 拔拨 辩辨辫瓣 即既 券卷 戌戍戊 土士 人入八 贷货 祟崇 幕慕暮募墓 晴睛 侍待 径经 渡度 象像 帐账 竟竞 检捡 副幅 住往 特持 抚扶托 伇役疫没 优忧扰 暑署 陵棱凌 折拆析 洽恰 慨概 抱报 拘抱 官宫 遣遗 壮状 延廷 纪记 缴激 衷哀 茶荼 微徽 析折 毫亳 冶治 怡治 厉历励 防妨访坊 问间 兑况 职织 权杈 审宙 宣宜 拨拔 挤济 补朴 受爱 困因 固园 末未 伍任 措惜 捐损 效郊 贯贯 责贵 质盾 驻注柱'.split(
    ' ',
  );

const alike = new Map<string, Set<string>>();
for (const group of GROUPS)
  for (const character of group) alike.set(character, new Set([...(alike.get(character) ?? []), ...group]));

export const lookAlike = (one: string, other: string): boolean => alike.get(one)?.has(other) ?? false;

/** The characters that look like this one, itself among them. */
export const lookAlikesOf = (character: string): Iterable<string> => alike.get(character) ?? [];

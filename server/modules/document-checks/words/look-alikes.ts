/** Characters that a tired eye, a scan or a shape-based input method takes for each other. */
const GROUPS =
  '已己巳 未末 候侯 拔拨 辩辨辫瓣 即既 券卷 戌戍戊 土士 人入八 贷货 祟崇 幕慕暮募墓 晴睛 侍待 径经 渡度 象像 帐账 竟竞 检捡 副幅 住往 特持 抚扶托 伇役疫没 优忧扰 暑署 陵棱凌 折拆析 洽恰 慨概 抱报 拘抱 官宫 遣遗 壮状 延廷 纪记 缴激 衷哀 茶荼 微徽 析折 毫亳 冶治 怡治 厉历励 防妨访坊 问间 兑况 职织 权杈 审宙 宣宜 拨拔 挤济 补朴 受爱 困因 固园 末未 伍任 措惜 捐损 效郊 贯贯 责贵 质盾 驻注柱 誉誊 祟崇 层屋 设没役 准淮 律侓津 聘骋 碑脾牌 骤聚 暖曖 载裁栽戴 竣峻俊 徒徙 赡瞻 籍藉 膺赝 崎琦 侵浸 漫慢谩 搏博膊 粮梁粱 哨捎稍 揭竭 喝渴 概慨溉 滴摘嫡 谋煤媒 傅博缚 晰淅 育肓 圆园 廉谦歉 肃萧 燥躁操 循遁盾 驱躯 陪培赔 棉绵锦 钓钩 朗郎 凉谅 桩椿 密蜜 幻幼 昌冒 凤风 仑仓 孤弧狐 沦论伦 含合 丰半 旁傍 悔侮 茂芪 贫贪 辛幸 析拆 盲育 羊半 肖尚 逐遂 遥谣 迁迂 这过 远运 进迸 送迭 达迈 劝功 励厉 效郊 助肋 庄压 延诞 形刑 徐除 帆航 帅师 常堂 弥称 录绿 矛予 毛手 刀力 计讨 让认 讯迅 详祥 亨享 砍坎 说脱 谓渭'.split(
    ' ',
  );

const alike = new Map<string, Set<string>>();
for (const group of GROUPS)
  for (const character of group) alike.set(character, new Set([...(alike.get(character) ?? []), ...group]));

export const lookAlike = (one: string, other: string): boolean => alike.get(one)?.has(other) ?? false;

/** The characters that look like this one, itself among them. */
export const lookAlikesOf = (character: string): Iterable<string> => alike.get(character) ?? [];

/** The commonest surnames: what follows one may be a name, which no list of words knows. */
export const SURNAMES =
  '赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严魏陶姜谢邹苏潘葛范彭鲁马方袁柳唐薛雷贺罗郝安常余顾孟黄萧尹姚邵汪毛戴宋熊纪舒祝董梁杜阮蓝季贾江郭梅林钟徐邱骆高夏蔡田胡霍万卢莫丁邓石崔程陆刘叶黎白龙文史侯段武乔赖温康尤谭邢殷';

/** 周某某, 李某: a name hidden but for its surname, which the first group holds. */
export const SOMEBODY = new RegExp(`([${SURNAMES}])某{1,2}(?!某)`, 'g');

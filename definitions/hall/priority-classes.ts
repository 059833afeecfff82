import { definePriorityClasses } from '#kit';

/** Who goes ahead in the hall (优先), each with the rule that the kiosk, the window and the display show. */
export const priorityClasses = definePriorityClasses([
  {
    code: 'elder',
    title: '老年优先',
    rule: '年满70周岁的，优先办理。',
    basis: '《老年人权益保障法》关于老年人优待的规定；年龄界限为本大厅公开承诺',
    fromAge: 70,
    isChosen: true,
  },
  {
    code: 'disabled',
    title: '残疾优先',
    rule: '残疾军人和其他残疾人，优先办理；也可到低位服务台。',
    basis: '《无障碍环境建设法》关于公共服务场所为残疾人、老年人提供无障碍服务的规定',
    forDisabled: true,
    isChosen: true,
  },
  {
    code: 'startup',
    title: '创业绿色通道',
    rule: '办理退役军人创业事项的，走绿色通道。',
    basis: '本局创业绿色通道公开承诺',
    matters: ['employment'],
    isChosen: true,
  },
  {
    code: 'appointment',
    title: '预约优先',
    rule: '按预约时间到场、迟到不超过15分钟的，优先办理；再晚的按到场时间排队。',
    basis: '本大厅预约办理公开承诺',
    isChosen: false,
  },
]);

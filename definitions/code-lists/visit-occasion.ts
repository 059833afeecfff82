import { defineCodeList } from '#kit';

export const visitOccasion = defineCodeList({
  code: 'visit-occasion',
  title: '走访时机',
  source: '工作惯例：重大节日走访与“六必访”；各地可增列',
  entries: [
    { code: 'spring-festival', label: '春节', aliases: ['新春', '元旦春节'] },
    { code: 'qingming', label: '清明节', aliases: ['清明'] },
    { code: 'dragon-boat', label: '端午节', aliases: ['端午'] },
    { code: 'party-day', label: '七一', aliases: ['建党节', '“七一”'] },
    { code: 'army-day', label: '八一', aliases: ['建军节', '“八一”', '八一建军节'] },
    { code: 'mid-autumn', label: '中秋节', aliases: ['中秋'] },
    { code: 'martyrs-day', label: '烈士纪念日', aliases: ['9·30', '九三零'] },
    { code: 'national-day', label: '国庆节', aliases: ['国庆'] },
    { code: 'double-ninth', label: '重阳节', aliases: ['重阳'] },
    { code: 'enlistment', label: '入伍必访' },
    { code: 'merit', label: '立功必访' },
    { code: 'return-home', label: '退役返乡必访' },
    { code: 'illness', label: '生病住院必访', aliases: ['住院必访', '重病必访'] },
    { code: 'disaster', label: '遇灾遇困必访', aliases: ['困难必访', '受灾必访'] },
    { code: 'bereavement', label: '去世必访', aliases: ['病故必访', '吊唁'] },
    { code: 'routine', label: '常态化走访', aliases: ['日常走访', '平时走访'] },
    { code: 'other', label: '其他' },
  ],
});

/** The same in both languages. */
interface InBoth {
  readonly zh: string;
  readonly en: string;
}

/** A word of the documents in plain language; `themes` are those under which its projects stand. */
interface GlossaryTerm {
  readonly term: InBoth;
  readonly meaning: InBoth;
  readonly themes: readonly string[];
}

const term = (zh: string, en: string, meaningZh: string, meaningEn: string, ...themes: readonly string[]): GlossaryTerm => ({
  term: { zh, en },
  meaning: { zh: meaningZh, en: meaningEn },
  themes,
});

/** Terms in the order of their pinyin. Every Chinese term occurs in the data; a test holds it to that. */
export const glossary: readonly GlossaryTerm[] = [
  term('保障性租赁住房', 'Affordable rental housing', '租金低于市场、限定面积的出租住房，主要给新市民和年轻人。', 'Rental homes of limited size below market rent, mostly for newcomers and young people.', 'residential'),
  term('北尚诉办', 'Beishang complaint service', '居民反映问题、街道和社区处置并接受评价的线上渠道。', 'An online channel: residents report a problem, sub-district and community deal with it, residents rate it.', 'governance'),
  term('城市更新', 'Urban renewal', '对建成区的房屋、街道、设施和用地加以保护、整治、改建或重建。', 'Conserving, mending, converting or rebuilding houses, streets, facilities and land of the built-up city.'),
  term('城中村', 'Urban village', '城市包围了的原农村居民点，改造后居民住进安置房。', 'A former village that the city has grown around; after renewal its residents move to resettlement housing.', 'residential'),
  term('安置房', 'Resettlement housing', '给因改造搬出原住处的居民的住房。', 'Homes for residents who had to leave theirs for a renewal project.', 'residential'),
  term('大物管', 'Joint property management', '把没有物业的开放式老楼院合在一起，由一家企业管理保洁、绿化和维修。', 'Open old courtyards without a manager are put together, and one firm cleans, plants and repairs.', 'governance'),
  term('公建配套', 'Public facilities', '随住宅区建设的学校、幼儿园、卫生、文体等公共设施。', 'Schools, kindergartens, clinics, sports and culture built along with homes.', 'education'),
  term('口袋公园', 'Pocket park', '街角或楼间的小块绿地，一般不到一公顷。', 'A small green between houses or at a corner, mostly under a hectare.', 'parks'),
  term('老旧小区改造', 'Renewal of old estates', '不拆房，更新管线、外墙、道路、绿化和设施。', 'No demolition: pipes, façades, paths, greenery and facilities of old housing estates are renewed.', 'residential'),
  term('立体绿化', 'Vertical greening', '在墙面、桥柱、挡土墙和屋顶上种植。', 'Plants on walls, bridge piers, retaining walls and roofs.', 'parks'),
  term('林荫路', 'Shaded road', '两侧行道树成荫的道路。', 'A road in the shade of trees along both sides.', 'parks'),
  term('棚户区改造', 'Shantytown renewal', '征收并拆除简陋、密集、设施差的房屋，居民领补偿或住进安置房；简称“棚改”。', 'Poor, crowded houses are expropriated and pulled down; residents get compensation or new homes.', 'residential'),
  term('千亩', 'A thousand mu', '约 66.7 公顷；规划用来称呼六个产业集聚区，是名义规模。', 'About 66.7 hectares; the plan calls six industrial clusters so, as a nominal size.', 'industry'),
  term('商圈', 'Shopping district', '商店和人流集中的一片城区，没有法定边界。', 'Where shops and shoppers gather; it has no legal outline.', 'commerce'),
  term('摸底', 'Survey', '更新项目五步流程的第一步：弄清现状和需要，随后是立项、实施、验收、评价。', 'First of the five steps of a project: finding out what there is and what is needed; then approval, works, acceptance, evaluation.'),
  term('TOD', 'TOD: transit-oriented development', '在地铁站周边紧凑地建设住宅、办公和商业，步行可达。', 'Homes, offices and shops built densely around a metro station, within walking distance.', 'metro'),
  term('腾空房屋', 'Vacated houses', '征收后居民搬空、等待修缮利用或拆除的房屋。', 'Houses empty after expropriation, waiting to be repaired, used or pulled down.', 'residential'),
  term('微更新', 'Micro-renewal', '街道做的小改造，例如一个院子、一段路、一处角落，花钱少、见效快。', 'Small works by a sub-district, such as a courtyard, a stretch of path or a corner: cheap and quick.', 'governance'),
  term('违法建设', 'Illegal construction', '没有许可或不按许可建的房屋和构筑物。', 'Buildings put up without a permit or against it.', 'governance'),
  term('一刻钟', 'Fifteen-minute circle', '步行 15 分钟可到达的范围，养老、便民等服务按此布局。', 'What can be walked to in 15 minutes; care for the elderly and everyday services are laid out by it.'),
];

-- The 12-digit region tree with history (撤并), and the service stations on it. Reference tables: small, read everywhere.
create table region (
  code bigint not null,
  valid_from date not null default '1949-10-01',
  valid_to date,
  name text not null,
  level text not null check (level in ('province', 'city', 'county', 'township', 'village')),
  parent_code bigint,
  urban_rural_class smallint,
  primary key (code, valid_from),
  constraint region_validity check (valid_to is null or valid_to > valid_from)
);
create index region_parent on region (parent_code);
comment on column region.valid_to is 'First day on which the region no longer exists under this code and name.';
comment on column region.urban_rural_class is '城乡分类代码, three digits: 111, 112, 121, 122, 123, 210, 220.';

create table station (
  id uuid primary key,
  region_code bigint not null,
  name text not null,
  kind text not null check (kind in ('centre', 'station', 'bureau', 'unit')),
  phone text,
  valid_from date not null default '2019-01-01',
  valid_to date
);
create index station_region on station (region_code);
comment on column station.kind is 'centre: service centre at county level and above; station: township and village; bureau: the deciding bureau; unit: 军休所, 烈士陵园, 光荣院, 军供站.';

-- How the deliveries to each partner's computer stand, and when the last one arrived, without reading the rest.
create index partner_delivery_standing on partner_delivery (system_id, state, id desc) include (changed_at);
drop index partner_delivery_listed;

-- Whom a follow or a collection ends with, so that both can be found when that person leaves without reading all history.
alter table event
  add column ends_with varchar(80) character set ascii collate ascii_bin generated always as (
    case name
      when 'follow.followed.v1' then json_unquote(json_extract(body, '$.whom'))
      when 'collection.created.v1' then json_unquote(json_extract(body, '$.owner'))
    end) stored,
  add key event_ends_with (ends_with);

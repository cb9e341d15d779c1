-- To whom an event gave a picture, so that the pictures of somebody who leaves can be found without reading all history.
alter table event
  add column receiver varchar(80) character set ascii collate ascii_bin generated always as (
    case name
      when 'picture.published.v1' then json_unquote(json_extract(body, '$.creator'))
      when 'picture.sold.v1' then json_unquote(json_extract(body, '$.buyer'))
    end) stored,
  add key event_receiver (receiver);

-- What the vault keeps for a while only: when it is erased at the latest.
alter table vault
  add column until_at datetime(6) null,
  add key vault_until (until_at);

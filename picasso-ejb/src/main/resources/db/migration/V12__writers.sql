-- Who wrote to others in an event, so that the texts of somebody who leaves can be found without reading all history.
alter table event
  add column writer varchar(80) character set ascii collate ascii_bin generated always as (
    case name
      when 'chat.message-sent.v1' then json_unquote(json_extract(body, '$.by'))
      when 'chat.reported.v1' then json_unquote(json_extract(body, '$.by'))
      when 'comment.posted.v1' then json_unquote(json_extract(body, '$.by'))
    end) stored,
  add key event_writer (writer);

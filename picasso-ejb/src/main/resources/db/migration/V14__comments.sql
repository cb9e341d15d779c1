-- Whose a document is, where somebody who leaves takes it along: so that it is found without reading all history.
alter table vault
  add column owner varchar(80) character set ascii collate ascii_bin null,
  add key vault_owner (owner);

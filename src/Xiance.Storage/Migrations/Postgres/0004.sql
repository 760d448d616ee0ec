create trigger account_contact_kept before update or delete on account_contact for each row execute procedure append_only();

create trigger account_contact_fixed before update on account_contact begin select raise(abort, 'account_contact is append-only'); end;
create trigger account_contact_kept before delete on account_contact begin select raise(abort, 'account_contact is append-only'); end;

create trigger list_filing_fixed before update on list_filing begin select raise(abort, 'list_filing is append-only'); end;
create trigger list_filing_kept before delete on list_filing begin select raise(abort, 'list_filing is append-only'); end;
create trigger supervision_fixed before update on supervision begin select raise(abort, 'supervision is append-only'); end;
create trigger supervision_kept before delete on supervision begin select raise(abort, 'supervision is append-only'); end;
create trigger supervision_step_fixed before update on supervision_step begin select raise(abort, 'supervision_step is append-only'); end;
create trigger supervision_step_kept before delete on supervision_step begin select raise(abort, 'supervision_step is append-only'); end;

create trigger entry_submission_fixed before update on entry_submission begin select raise(abort, 'entry_submission is append-only'); end;
create trigger entry_submission_kept before delete on entry_submission begin select raise(abort, 'entry_submission is append-only'); end;
create trigger imported_result_fixed before update on imported_result begin select raise(abort, 'imported_result is append-only'); end;
create trigger imported_result_kept before delete on imported_result begin select raise(abort, 'imported_result is append-only'); end;

create trigger finding_step_fixed before update on finding_step begin select raise(abort, 'finding_step is append-only'); end;
create trigger finding_step_kept before delete on finding_step begin select raise(abort, 'finding_step is append-only'); end;

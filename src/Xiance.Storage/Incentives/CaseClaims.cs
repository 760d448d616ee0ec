using Xiance.Access;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Cases;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Incentives;

/// <summary>What a case claims, held against every other open case and the ledger, over all packs, years and regions: a double claim hides in another county as well.</summary>
static class CaseClaims
{
    public static IReadOnlyList<ClaimFinding> Check(Session session, KeptCase kept, (RuleBook Book, IReadOnlyList<Decision> Decisions) with)
    {
        var earlier = Earlier(session, kept).ToList();
        return [.. Of(kept, with.Book, with.Decisions).SelectMany(claim => CheckClaim.Run(claim, earlier)).Distinct()];
    }

    static IEnumerable<Claim> Of(KeptCase kept, RuleBook book, IReadOnlyList<Decision> decisions)
    {
        var content = kept.Life.Content;
        return decisions.Select(decision => new Claim(kept.Number, kept.Pack, decision.Rule.Code, kept.Subject, kept.Period.Last.Year)
        {
            Case = kept.Id,
            SubjectName = kept.SubjectName,
            Project = content.Project,
            Matter = content.Matter,
            Invoices = content.Invoices,
            Amount = decision.Amount,
            Once = decision.Rule.Once,
            Limit = Limit(book, decision.Rule),
        });
    }

    /// <summary>The lowest cap that counts by project or applicant.</summary>
    static Money? Limit(RuleBook book, IncentiveRule rule) => rule.Caps.Where(cap => cap.Per != Counted.County)
        .Select(cap => book.Pack.Parameters.FirstOrDefault(parameter => parameter.Name == cap.Limit) is { } limit ? Money.FromYuanExactly(limit.Value) : null)
        .Where(limit => limit is not null).OrderBy(limit => limit!.Value.Fen).FirstOrDefault();

    static IEnumerable<Claim> Earlier(Session session, KeptCase kept)
    {
        foreach (var claim in Awards.Claims(session, kept.Subject)) yield return claim;
        foreach (var other in Others(session, kept).Where(other => other.Life.Open && Before(other, kept)))
            foreach (var rule in other.Life.Content.Rules)
                yield return new Claim(other.Number, other.Pack, rule, other.Subject, other.Period.Last.Year)
                {
                    Case = other.Id,
                    SubjectName = other.SubjectName,
                    Project = other.Life.Content.Project,
                    Matter = other.Life.Content.Matter,
                    Invoices = other.Life.Content.Invoices,
                    Amount = (other.Life.Decision ?? other.Life.Submission)?.Decisions.FirstOrDefault(decision => decision.Rule == rule)?.Amount,
                };
    }

    /// <summary>Whoever was submitted first stands; a draft that lay longer is no earlier claim.</summary>
    static bool Before(KeptCase other, KeptCase kept) =>
        other.Life.Of(CaseAct.Submit).FirstOrDefault() is { } theirs && (kept.Life.Of(CaseAct.Submit).FirstOrDefault() is not { } ours || (theirs.At.Milliseconds, other.Id).CompareTo((ours.At.Milliseconds, kept.Id)) < 0);

    /// <summary>Cases of the same applicant and cases that bring the same invoice, whoever may see them.</summary>
    static IReadOnlyList<KeptCase> Others(Session session, KeptCase kept)
    {
        var invoices = kept.Life.Content.Invoices.SelectMany(invoice => session.All<long>("select distinct case_id from incentive_invoice where lower(invoice) = lower(@invoice)", new { invoice })).ToList();
        return CaseRows.LoadAll(session, $"(r.subject = @Subject or r.case_id in {Session.Ids(invoices)}) and r.case_id <> @Id", new { kept.Subject, kept.Id });
    }
}

using Xiance.Access;
using Xiance.Incentives.Cases;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Incentives;

/// <summary>
/// Which cases a reader sees: those of his own subtrees; a department those that were submitted and name a unit of its own. Everything that lists,
/// counts, exports or opens cases asks here.
/// </summary>
sealed record CaseSight(Sight Sight, IReadOnlyList<long> Departments, IReadOnlySet<string> Units)
{
    static readonly Role[] Changing = [Role.Office, Role.Department, Role.County];

    public static CaseSight Of(Session session, Reading reading)
    {
        var (sight, grants) = (Sight.Of(session, reading), reading.Actor.Grants);
        var units = session.All<string>($"select name from unit where unit_id in {Session.Ids(sight.Units)} union select alias from unit_alias where unit_id in {Session.Ids(sight.Units)}");
        return new CaseSight(sight, [.. grants.Where(grant => grant.Role == Role.Department).Select(grant => grant.Region.Value).Distinct()], units.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Fills {seen r}: rows with region_id under the alias r that may be looked at at all; <see cref="Sees"/> decides the rest.</summary>
    public string Fill(string sql) => Sight.Fill(sql.Replace("{seen r}", $"({{own r}} or exists (select 1 from region_within w where w.region_id = r.region_id and w.ancestor_id in {Session.Ids(Departments)}))", StringComparison.Ordinal));

    public bool Sees(bool own, CaseLife life) => own || life.Submission is { } submitted && submitted.Units.Any(Units.Contains);

    /// <summary>On whose behalf the reader acts on a case: the office of a region above, the county itself, a responsible unit.</summary>
    public CaseHand Hand(Reading reading, bool own, CaseLife life) =>
        !reading.Actor.IsAny(Changing) ? CaseHand.Reader
        : own && reading.Actor.Is(Role.Office) ? CaseHand.Office
        : own && reading.Actor.Is(Role.County) ? CaseHand.Applicant
        : Sees(false, life) ? CaseHand.Reviewer : CaseHand.Reader;
}

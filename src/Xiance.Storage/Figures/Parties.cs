using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Figures;

/// <summary>As whom somebody may act on the cells of a pack: every ancestor of every member is read once.</summary>
sealed class Parties
{
    readonly ILookup<long, long> above;
    readonly IReadOnlyList<Grant> grants;
    readonly RegionId jurisdiction;

    Parties(ILookup<long, long> above, IReadOnlyList<Grant> grants, RegionId jurisdiction) => (this.above, this.grants, this.jurisdiction) = (above, grants, jurisdiction);

    public static Parties Of(Session session, Actor actor, (string Pack, RegionId Jurisdiction) pack)
    {
        var rows = session.All<Row>("select w.region_id, w.ancestor_id from region_within w join region_member m on m.region_id = w.region_id where m.pack_id = @Pack", new { pack.Pack });
        return new(rows.ToLookup(row => row.RegionId, row => row.AncestorId), actor.Grants, pack.Jurisdiction);
    }

    public IReadOnlyList<ArrivalParty> On(ArrivalCell cell) => [.. grants.Select(grant => One(grant, cell)).OfType<ArrivalParty>().Distinct()];

    ArrivalParty? One(Grant grant, ArrivalCell cell) => grant.Role switch
    {
        Role.Office when grant.Region == jurisdiction => ArrivalParty.Office,
        Role.Office when above[cell.Member.Region.Value].Contains(grant.Region.Value) => ArrivalParty.City,
        Role.Department when grant.Unit is { } unit && unit == cell.Unit => ArrivalParty.Department,
        Role.County when grant.Region == cell.Member.Region => ArrivalParty.County,
        _ => null,
    };

    sealed record Row(long RegionId, long AncestorId);
}

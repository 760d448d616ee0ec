using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Plans;

/// <summary>Who is assessed under a pack, with classes and the lists that name them. All of it is printed in the document or in the pack, so every signed-in user sees it.</summary>
public sealed class Members(Database database)
{
    /// <summary>The members with their names, classes and parents on the day, in the order of the pack.</summary>
    public IReadOnlyList<Member> Of(string pack, DateOnly day) => database.Read(session => Of(session, pack, day));

    internal static IReadOnlyList<Member> Of(Session session, string pack, DateOnly day)
    {
        var values = new { pack, day = Days.Text(day) };
        var classes = session.All<ClassRow>(
            """
            select c.region_id, c.classification, c.class, c.clause, c.assumption from region_class c
            where c.pack_id = @pack and c.valid_from <= @day and @day <= c.valid_to order by c.region_id, c.classification, c.class
            """, values).ToLookup(row => row.RegionId);
        var rows = session.All<Row>(
            """
            select m.region_id, f.code, f.name, f.kind, f.parent_id, above.name as parent
            from region_member m
            join region_fact f on f.region_id = m.region_id and f.valid_from <= @day and @day <= f.valid_to
            left join region_fact above on above.region_id = f.parent_id and above.valid_from <= @day and @day <= above.valid_to
            where m.pack_id = @pack order by m.position
            """, values);
        return [.. rows.Select(row => row.Member with
        {
            Classes = [.. classes[row.RegionId].Select(one => new MemberClass(one.Classification, one.Class, one.Clause, one.Assumption))],
        })];
    }

    /// <summary>
    /// The jurisdiction, then the cities above its members, then its parks where the pack has figures of parks, as they stood on the day: those
    /// with figures of their own. Members are not among them.
    /// </summary>
    public IReadOnlyList<Member> Totals(string pack, DateOnly day) => [.. database.Read(session => session.All<Row>(
        """
        select f.region_id, f.code, f.name, f.kind, f.parent_id, above.name as parent
        from region_fact f
        join pack p on p.pack_id = @pack
        left join region_fact above on above.region_id = f.parent_id and above.valid_from <= @day and @day <= above.valid_to
        where f.valid_from <= @day and @day <= f.valid_to
          and (f.region_id = p.jurisdiction_id or f.region_id in (
            select parent.parent_id from region_member m join region_fact parent on parent.region_id = m.region_id and parent.valid_from <= @day and @day <= parent.valid_to where m.pack_id = @pack)
            or f.kind in ('Zone', 'Park') and exists (select 1 from region_within w where w.region_id = f.region_id and w.ancestor_id = p.jurisdiction_id)
              and exists (select 1 from indicator i where i.pack_id = @pack and i.scope = 'Parks'))
          and f.region_id not in (select region_id from region_member where pack_id = @pack)
        order by case when f.region_id = p.jurisdiction_id then 0 when f.kind in ('Zone', 'Park') then 2 else 1 end, f.sort_key
        """, new { pack, day = Days.Text(day) })).Select(row => row.Member)];

    /// <summary>Every line of every list that names the region.</summary>
    public IReadOnlyList<MemberListing> Lists(string pack, RegionId region) => database.Read(session => session.All<MemberListing>(
        """
        select list_name as name, group_name as "group", clause, printed_name from region_list_member
        where pack_id = @pack and region_id = @region order by list_position
        """, new { pack, region = region.Value }));

    /// <summary>Region → the first list that names it in the group of the first list: the tiers of a document stand in one box.</summary>
    public IReadOnlyDictionary<long, string> Tiers(string pack) => database.Read(session => session.All<TierRow>(
        """
        select m.region_id, m.list_name from region_list_member m
        where m.pack_id = @pack and m.group_name = (select l.group_name from region_list_member l where l.pack_id = @pack order by l.list_position limit 1)
        order by m.list_position, m.member_position
        """, new { pack })).GroupBy(row => row.RegionId).ToDictionary(group => group.Key, group => group.First().ListName);

    sealed record TierRow(long RegionId, string ListName);

    sealed record ClassRow(long RegionId, string Classification, string Class, string? Clause, string? Assumption);

    sealed record Row(long RegionId, string Code, string Name, string Kind, long? ParentId, string? Parent)
    {
        public Member Member => new(new RegionId(RegionId), Code, Name)
        {
            Parent = ParentId is { } parent ? new RegionId(parent) : null,
            ParentName = Parent ?? "",
            Kind = Enum.Parse<Xiance.Register.RegionKind>(Kind),
        };
    }
}

/// <summary>A region assessed under a pack as it stood on a day.</summary>
public sealed record Member(RegionId Region, string Code, string Name)
{
    public RegionId? Parent { get; init; }

    public string ParentName { get; init; } = "";

    public Xiance.Register.RegionKind Kind { get; init; }

    public IReadOnlyList<MemberClass> Classes { get; init; } = [];

    public bool IsPark => Kind is Xiance.Register.RegionKind.Zone or Xiance.Register.RegionKind.Park;
}

/// <summary>A class of a member; an assumption makes it provisional.</summary>
public sealed record MemberClass(string Classification, string Class, string? Clause, string? Assumption);

/// <summary>A list of the document that names a region.</summary>
public sealed record MemberListing(string Name, string Group, string Clause, string PrintedName);

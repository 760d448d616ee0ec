using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Access;

/// <summary>Who works for a region: an office for every region below it, a county for itself. Leaders and auditors read, they change nothing.</summary>
static class Workers
{
    static readonly Role[] Roles = [Role.Office, Role.County];

    public static bool AnswerFor(Session session, Actor actor, RegionId region) => Within(session, actor, region, Roles);

    public static bool IsOffice(Session session, Actor actor, RegionId region) => Within(session, actor, region, [Role.Office]);

    static bool Within(Session session, Actor actor, RegionId region, Role[] roles) =>
        session.One<long>(
            $"select count(*) from region_within where region_id = @region and ancestor_id in {Session.Ids(actor.Grants.Where(grant => roles.Contains(grant.Role)).Select(grant => grant.Region.Value))}",
            new { region = region.Value }) > 0;
}

using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage.Register;

namespace Xiance.Storage.Demonstration;

/// <summary>The accounts of a demonstration: one for each role, all with one published password. They exist in no other database.</summary>
public static class DemonstrationAccounts
{
    public const string Password = "Xiance-Demo-2022";

    const string SampleProvince = "990000";
    const string SamplePrefecture = "990100";
    const string SampleCounty = "990121";
    const string RealProvince = "620000";
    const string RealCounty = "620123";
    const string Nation = "100000";
    const string Qinzhou = "450700";
    const string Statistics = "省统计局";

    static readonly IReadOnlyList<(string Name, Role Role, string Region, string? Unit)> Wanted =
    [
        ("县域办", Role.Office, SampleProvince, null),
        ("甘肃县域办", Role.Office, RealProvince, null),
        ("广西县域办", Role.Office, "450000", null),
        ("陕西县域办", Role.Office, "610000", null),
        ("柳州市县域办", Role.Office, "450200", null),
        ("示州市县域办", Role.Office, SamplePrefecture, null),
        ("钦州市县域办", Role.Office, Qinzhou, null),
        ("钦州市复核岗", Role.Office, Qinzhou, null),
        ("钦州市工信局", Role.Department, Qinzhou, "市工业和信息化局"),
        ("钦州市人社局", Role.Department, Qinzhou, "市人力资源社会保障局"),
        ("灵山县", Role.County, "450721", null),
        ("浦北县", Role.County, "450722", null),
        ("钦州市领导", Role.Leader, Qinzhou, null),
        ("钦州审计", Role.Auditor, Qinzhou, null),
        ("统计局", Role.Department, SampleProvince, Statistics),
        ("东河县", Role.County, SampleCounty, null),
        ("榆中县", Role.County, RealCounty, null),
        ("省领导", Role.Leader, SampleProvince, null),
        ("审计", Role.Auditor, SampleProvince, null),
        ("第三方评估", Role.ThirdPartyAssessor, SampleProvince, null),
        ("系统管理员", Role.SystemAdministrator, Nation, null),
        ("安全管理员", Role.SecurityAdministrator, Nation, null),
        ("审计管理员", Role.AuditAdministrator, Nation, null),
        ("工信厅", Role.Department, SampleProvince, "省工业和信息化厅"),
        ("发改委", Role.Department, SampleProvince, "省发展改革委"),
        ("甘肃复核岗", Role.Office, RealProvince, null),
    ];

    /// <summary>Names with their role, in the order in which they are announced.</summary>
    public static IReadOnlyList<(string Name, Role Role)> All { get; } = [.. Wanted.Select(one => (one.Name, one.Role))];

    /// <summary>Those whose region the workspace has.</summary>
    public static IReadOnlyList<(string Name, Role Role)> In(Workspace workspace, DateOnly day) =>
        [.. Wanted.Where(one => workspace.Regions.Find(one.Region, day) is not null).Select(one => (one.Name, one.Role))];

    /// <summary>Makes every account whose region is loaded; gives the office of the sample province, null where that is not loaded.</summary>
    internal static Actor? Make(Workspace workspace, Instant now)
    {
        foreach (var one in Wanted)
        {
            if (workspace.Regions.Find(one.Region, now.ChinaDay) is not { } region) continue;
            var account = workspace.Accounts.CreateUnchecked("demonstration", one.Name, Password, now);
            if (!account.Succeeded) continue;
            var unit = one.Unit is { } name ? workspace.Database.Write(session => (UnitId?)Units.Known(session, region.Id, name)) : null;
            workspace.Accounts.Give("demonstration", account.Value.Id, new Grant(one.Role, region.Id, unit), now);
        }
        return workspace.Accounts.SignIn(Wanted[0].Name, Password, now).Value;
    }
}

using Microsoft.Playwright;

namespace Xiance.Web.Tests.Screenshots;

/// <summary>
/// Pictures of the pages for the manual and for the eye: XIANCE_SCREENSHOTS=folder dotnet test tests/Xiance.Web.Tests --filter Screenshots.
/// </summary>
public class Screenshots(WorkedApp worked, Chromium chromium) : IClassFixture<WorkedApp>
{
    static readonly string? Folder = Environment.GetEnvironmentVariable("XIANCE_SCREENSHOTS");

    /// <summary>Name of the picture, account (null: nobody), address. Rooms add their pages here.</summary>
    public static readonly IReadOnlyList<(string Name, string? Account, string Path)> Pages =
    [
        ("sign-in", null, "/"),
        ("failure", null, "/nowhere"),
        ("plans", "县域办", "/plans"),
        ("plan", "县域办", "/plans/1?at=四/（四）"),
        ("coverage", "县域办", "/plans/1/coverage?reason=used"),
        ("versions", "县域办", "/plans/1/versions"),
        ("item", "县域办", "/plans/1/add?kind=Target"),
        ("filings", "县域办", "/plans/filings"),
        ("overview", "省领导", "/overview?period=2024"),
        ("overview-office", "县域办", "/overview?period=2024"),
        ("overview-gansu", "甘肃县域办", "/overview?period=2024"),
        ("targets", "县域办", "/figures/targets?period=2024"),
        ("targets-gansu", "甘肃县域办", "/figures/targets?period=2024"),
        ("target-trace", "县域办", "/trace/plan-target/%E5%8E%BF%E6%95%B0200%E4%BA%BF%E5%85%832025?period=2024"),
        ("boundaries", "系统管理员", "/system/boundaries"),
        ("todos", "县域办", "/todos"),
        ("arrival", "县域办", "/figures/arrival?period=2025Q2"),
        ("cell", "县域办", "/figures/cell?period=2025Q2&region=990121&indicator=地区生产总值"),
        ("releases", "县域办", "/figures/releases"),
        ("figures", "县域办", "/figures"),
        ("import", "县域办", "/figures/import"),
        ("entry", "县域办", "/figures/entry?plan=sample-2022&period=2026Q1"),
        ("entry-department", "统计局", "/figures/entry?plan=sample-2022&period=2026Q1"),
        ("entry-county", "东河县", "/figures/entry?plan=sample-2022&period=2025"),
        ("catalogue", "县域办", "/figures/catalogue"),
        ("results", "县域办", "/figures/results?plan=sample-2022"),
        ("formula", "县域办", "/figures/formula?text=地区生产总值 >= 100 and 地区生产总值增速 > 6"),
        ("checks", "县域办", "/figures/checks?period=2024"),
        ("sampling", "县域办", "/figures/checks?period=2024&view=sampling"),
        ("quality", "县域办", "/figures/checks?period=2024&view=quality"),
        ("burden", "县域办", "/figures/checks?view=burden&quarter=2026Q2"),
        ("counties", "县域办", "/counties"),
        ("county", "县域办", "/counties/990121"),
        ("assessment", "县域办", "/assessment?region=990222"),
        ("honours", "县域办", "/assessment/honours"),
        ("years", "县域办", "/assessment/years"),
        ("scheme", "县域办", "/assessment/scheme"),
        ("heat", "县域办", "/assessment/heat"),
        ("robustness", "县域办", "/assessment/robustness"),
        ("coherence", "县域办", "/assessment/coherence"),
        ("why", "县域办", "/assessment/why/990222"),
        ("compare", "县域办", "/assessment/compare?a=990222&b=990121"),
        ("what-if", "县域办", "/assessment/what-if?k.w:经济实力=10&k.h:强县=6"),
        ("variants", "县域办", "/assessment/what-if/variants"),
        ("life", "县域办", "/assessment/life"),
        ("life-county", "东河县", "/assessment/life"),
        ("incentives", "县域办", "/incentives"),
        ("trace", "县域办", "/trace/score/1-990222"),
        ("system", "系统管理员", "/system"),
        ("messages", "审计管理员", "/system/messages"),
        ("accounts", "安全管理员", "/system/accounts"),
        ("audit", "审计管理员", "/system/audit?verify=1"),
        ("incentives-rules", "钦州市县域办", "/incentives/rules"),
        ("incentives-calculator", "钦州市县域办", "/incentives/calculator"),
        ("incentives-bundle", "钦州市县域办", "/incentives/bundle"),
        ("incentives-qualifying", "钦州市县域办", "/incentives/qualifying"),
        ("incentives-cases", "钦州市县域办", "/incentives/cases"),
        ("incentives-cases-new", "钦州市县域办", "/incentives/cases/new"),
        ("incentives-payments", "钦州市县域办", "/incentives/payments"),
        ("incentives-ledger", "钦州市县域办", "/incentives/ledger"),
        ("incentives-budget", "钦州市县域办", "/incentives/budget"),
        ("incentives-variants", "钦州市县域办", "/incentives/variants"),
        ("incentives-performance", "钦州市县域办", "/incentives/performance"),
        ("incentives-drafts", "钦州市县域办", "/incentives/drafts"),
        ("enterprises", "甘肃县域办", "/enterprises"),
        ("enterprises-grades", "甘肃县域办", "/enterprises/grades"),
        ("enterprises-method", "甘肃县域办", "/enterprises/method"),
        ("enterprises-exits", "甘肃县域办", "/enterprises/exits"),
        ("enterprises-policy", "甘肃县域办", "/enterprises/policy"),
        ("enterprises-public", "甘肃县域办", "/enterprises/public"),
        ("enterprises-conflicts", "甘肃县域办", "/enterprises/conflicts"),
        ("enterprises-evaluations", "甘肃县域办", "/enterprises/evaluations"),
        ("enterprises-import", "甘肃县域办", "/enterprises/import"),
        ("tasks", "甘肃县域办", "/tasks"),
        ("tasks-gantt", "甘肃县域办", "/tasks/gantt"),
        ("tasks-matrix", "甘肃县域办", "/tasks/matrix"),
        ("tasks-units", "甘肃县域办", "/tasks/units"),
        ("tasks-knots", "甘肃县域办", "/tasks/knots"),
        ("tasks-supervision", "甘肃县域办", "/tasks/supervision"),
        ("tasks-reviews", "甘肃县域办", "/tasks/reviews"),
        ("tasks-lists", "甘肃县域办", "/tasks/lists"),
        ("tasks-delegation", "甘肃县域办", "/tasks/delegation"),
        ("projects", "甘肃县域办", "/projects"),
        ("projects-board", "甘肃县域办", "/projects/board"),
        ("projects-timeline", "甘肃县域办", "/projects/timeline"),
        ("projects-counties", "甘肃县域办", "/projects/counties"),
        ("projects-approvals", "甘肃县域办", "/projects/approvals"),
        ("projects-late", "甘肃县域办", "/projects/late"),
        ("projects-attribution", "甘肃县域办", "/projects/attribution"),
        ("projects-new", "甘肃县域办", "/projects/new"),
        ("projects-import", "甘肃县域办", "/projects/import"),
        ("demands", "甘肃县域办", "/demands"),
        ("demands-new", "甘肃县域办", "/demands/new"),
        ("demands-reports", "甘肃县域办", "/demands/reports"),
        ("reports", "甘肃县域办", "/reports"),
        ("reports-groups", "甘肃县域办", "/reports/groups"),
        ("reports-nominations", "甘肃县域办", "/reports/nominations"),
        ("system-api", "县域办", "/system/api"),
        ("system-regions", "县域办", "/system/regions"),
        ("english", "省领导", "/assessment?lang=en"),
    ];

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(1366, 768)]
    [InlineData(390, 844)]
    public async Task Every_page_fits_its_window_complains_of_nothing_and_can_be_taken(int width, int height)
    {
        if (Folder is not null) Directory.CreateDirectory(Folder);
        foreach (var group in Pages.GroupBy(page => page.Account))
        {
            await using var watched = await chromium.Open(worked.App.Url, width, height);
            if (group.Key is { } account) await watched.SignIn(account);
            foreach (var (name, _, path) in group)
            {
                await watched.Page.GotoAsync(path, new() { WaitUntil = Folder is null ? WaitUntilState.Load : WaitUntilState.NetworkIdle });
                if (await watched.Overflows()) Assert.Fail($"{path} is wider than {width}: {await watched.Wide()}");
                if (Folder is not null) await watched.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{width}.png") });
            }
            Assert.Equal([], watched.Faults.Where(fault => !fault.Contains("404", StringComparison.Ordinal)));
        }
    }
}

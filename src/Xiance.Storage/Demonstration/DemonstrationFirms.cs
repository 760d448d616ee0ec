using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Enterprises;
using Xiance.Register;
using Xiance.Storage.Databases;
using Xiance.Storage.Enterprises;

namespace Xiance.Storage.Demonstration;

/// <summary>Invented firms in real counties: 3,000 of them with figures of three years from two sources that mostly agree, evaluated by the sample method. Every row is marked synthetic.</summary>
static class DemonstrationFirms
{
    const int Count = 3_000;
    const int LastYear = 2022;
    const int Parks = 12;
    const string Folder = "示例省亩均效益办法";
    const string Tax = "税务部门（示例）";
    const string Industry = "工信部门（示例）";

    static readonly string[] Industries = ["农副食品加工", "食品制造", "非金属矿物制品", "化学原料制造", "医药制造", "金属制品", "通用设备制造", "专用设备制造", "电气机械制造", "电力热力供应"];

    public static IReadOnlyList<Problem> Load(Workspace workspace, ProgramFolders folders, Instant now)
    {
        var file = Path.Combine(folders.Samples, Folder, "method.yaml");
        var province = workspace.Regions.Find("620000", now.ChinaDay);
        if (province is null || !File.Exists(file)) return [];
        var counties = workspace.Regions.Facts().Where(fact => fact.Code.StartsWith("62", StringComparison.Ordinal) && fact.Kind is RegionKind.County or RegionKind.CountyLevelCity or RegionKind.District && fact.To is null).DistinctBy(fact => fact.Code).OrderBy(fact => fact.Code, StringComparer.Ordinal).ToList();
        if (counties.Count == 0) return [];
        var ids = counties.ToDictionary(fact => fact.Code, fact => fact.Id.Value, StringComparer.Ordinal);
        var firms = Enumerable.Range(0, Count).SelectMany(index => Firm(index, counties)).ToList();
        workspace.Database.Write(session => Save(session, firms, ids, now));
        var office = new Reading(new Actor(0, "demonstration", [new Grant(Role.Office, province.Id, null)]), Instant.Latest, Locale.Chinese);
        var checker = office with { Actor = office.Actor with { Name = "demonstration-checker" } };
        var problems = new List<Problem>();
        for (var year = LastYear - 1; year <= LastYear; year++)
        {
            var run = workspace.FirmRuns.Evaluate(office, File.ReadAllText(file), new FirmOrder(year), now);
            problems.AddRange(run.Problems.Where(problem => problem.Severity == Severity.Error));
            if (!run.Succeeded) continue;
            problems.AddRange(workspace.FirmRuns.Take(checker, run.Value, (RunAct.Approve, "示例：核对无误"), now));
            problems.AddRange(workspace.FirmRuns.Take(office, run.Value, (RunAct.Publish, "示例公布文件"), now));
        }
        return problems;
    }

    static int Save(Session session, List<NewFirm> firms, Dictionary<string, long> ids, Instant now)
    {
        AddFirms.Save(session, firms, ids, (new FirmSupply(Tax, FigureSource.Administrative, true), "demonstration", now));
        var again = firms.Index().Where(one => one.Index % 41 == 0).Select(one => one.Item with { Figures = new Dictionary<string, decimal> { ["staff"] = Math.Round(one.Item.Figures["staff"] * (one.Index % 82 == 0 ? 1.05m : 1m)), ["revenue"] = one.Item.Figures["revenue"] } }).ToList();
        AddFirms.Save(session, again, ids, (new FirmSupply(Industry, FigureSource.Administrative, true), "demonstration", now));
        return firms.Count;
    }

    static IEnumerable<NewFirm> Firm(int index, List<RegionFact> counties)
    {
        var county = counties[index % counties.Count];
        var draws = new SplitMix64(DemonstrationFigures.CommittedSeed, "firm " + index.ToString(CultureInfo.InvariantCulture));
        var (above, industry, veto, late) = (draws.Unit() < 0.55m, Industries[(int)(draws.Unit() * Industries.Length)], draws.Unit() < 0.015m, draws.Unit() < 0.02m);
        var (land, scale, skill) = (Math.Round(draws.Between(8, above ? 160 : 40), 2), draws.Between(0.5m, 1.6m), draws.Between(0.35m, 1.9m));
        var park = index % counties.Count < Parks && draws.Unit() < 0.6m ? $"{county.Name}示例产业园" : null;
        var owner = draws.Unit() < 0.05m && index >= counties.Count ? Code(index - counties.Count, county.Code) : null;
        for (var year = LastYear - 2; year <= LastYear; year++)
        {
            var growth = 1 + (year - LastYear) * draws.Around(0.12m);
            yield return new NewFirm(Code(index, county.Code), $"示例企业{index + 1:0000}", county.Code)
            {
                Industry = industry,
                Park = park,
                OwnerCode = owner,
                Year = year,
                AboveSize = above,
                Veto = veto && year == LastYear ? "示例：当年发生较大安全事故" : "",
                NewFirmOfYear = late && year == LastYear,
                Figures = Figures(land, scale * growth, skill, draws),
            };
        }
    }

    static Dictionary<string, decimal> Figures(decimal land, decimal scale, decimal skill, SplitMix64 draws)
    {
        var value = land * 55m * scale * skill * draws.Between(0.8m, 1.2m);
        var revenue = value * draws.Between(2.6m, 4.4m);
        var figures = new Dictionary<string, decimal>
        {
            ["land_mu"] = land,
            ["value_added"] = Math.Round(value, 2),
            ["tax"] = Math.Round(value * draws.Between(-0.01m, 0.3m), 2),
            ["revenue"] = Math.Round(revenue, 2),
            ["research"] = Math.Round(revenue * draws.Between(0, 0.05m), 2),
            ["energy"] = Math.Round(value * draws.Between(0.25m, 1.4m), 2),
            ["electricity"] = Math.Round(value * draws.Between(0.05m, 0.3m), 2),
            ["emission"] = Math.Round(value * draws.Between(0.0004m, 0.004m), 4),
            ["staff"] = Math.Max(1, Math.Round(value / draws.Between(12, 40))),
        };
        if (draws.Unit() < 0.06m) figures.Remove("emission");
        if (draws.Unit() < 0.02m) figures.Remove("electricity");
        return figures;
    }

    static string Code(int index, string county) => CreditCode.Make($"91{county}MA9{index.ToString("00000", CultureInfo.InvariantCulture)}").Text;
}

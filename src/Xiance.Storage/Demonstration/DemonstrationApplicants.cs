using System.Globalization;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Storage.Incentives;

namespace Xiance.Storage.Demonstration;

/// <summary>
/// Invented applicants with neutral names for a pack that pays by rules: some qualify, some just miss, some lack a figure. Reproducible; the names of
/// figures are those of the pack's own text, and what the pack does not ask for is not made.
/// </summary>
static class DemonstrationApplicants
{
    const int AFirmsACounty = 48;

    static readonly (string County, string Code, string Industry, string Word)[] Places =
    [
        ("灵山县", "450721", "玩具制造和服装纺织产业", "玩具"), ("浦北县", "450722", "陈皮产业", "陈皮"), ("钦南区", "450702", "木材加工和高端家居产业", "家居"), ("钦北区", "450703", "化工及关联产业", "化工"),
    ];

    public static IReadOnlyList<NewSubject> Make(RuleBook book, ulong seed)
    {
        IReadOnlyList<NewSubject> all = [.. Places.SelectMany(place => Enumerable.Range(1, AFirmsACounty).Select(number => Firm(seed, place, number))), .. Places.SelectMany(place => Enumerable.Range(1, 3).Select(number => Factory(seed, place, number)))];
        return [.. all.Select(one => one with { Facts = one.Facts.Where(fact => book.Fact(fact.Key) is not null).ToDictionary(StringComparer.Ordinal) })];
    }

    static NewSubject Firm(ulong seed, (string County, string Code, string Industry, string Word) place, int number)
    {
        var subject = string.Create(CultureInfo.InvariantCulture, $"示例-{place.Code}-{number:000}");
        var draw = new SplitMix64(seed, subject);
        var (revenue, growth, large) = (Math.Round(draw.Between(0.2m, 14m) * 100_000_000m / 10000m) * 10000m, draw.Between(0.5m, 1.1m), draw.Unit() < 0.55m);
        var (robots, workers, listed) = ((int)draw.Between(0, 16), (int)draw.Between(0, 60), draw.Unit() < 0.12m);
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["所在县区"] = place.County,
            ["产业"] = draw.Unit() < 0.8m ? place.Industry : "其他产业",
            ["入驻园区"] = Truth(draw.Unit() < 0.7m),
            ["工业企业"] = Truth(draw.Unit() < 0.9m),
            ["规模以上"] = Truth(large),
            ["市级入库税收"] = Yuan(revenue * 0.008m),
            ["县区级入库税收"] = Yuan(revenue * 0.012m),
            ["主营业务收入"] = Yuan(revenue),
            ["以前年度最高主营业务收入"] = Yuan(revenue * growth),
            ["首次上规入库"] = Truth(listed),
            ["转专业"] = "否",
            ["当年退库"] = Truth(draw.Unit() < 0.02m),
            ["工业机器人台套数"] = robots.ToString(CultureInfo.InvariantCulture),
            ["工业机器人购置金额"] = Yuan(robots * 185_000m),
            ["就业帮扶车间"] = Truth(workers > 40),
            ["脱贫劳动力人数"] = workers.ToString(CultureInfo.InvariantCulture),
            ["劳动合同年限"] = workers % 5 == 0 ? "0.5" : "2",
            ["依法缴纳社会保险"] = "是",
            ["实际缴纳社会保险费"] = Yuan(workers * 6_543.21m),
            ["列入千企技改"] = Truth(draw.Unit() < 0.1m),
            ["设备投资额"] = Yuan(revenue * 0.05m),
            ["人力资源服务机构"] = "否",
            ["介绍就业人数"] = "0",
            ["牵头组建创新平台"] = Truth(draw.Unit() < 0.04m),
            ["创新平台新获批"] = "是",
            ["引进技术转移转化"] = Truth(draw.Unit() < 0.04m),
            ["通过成果转化核验"] = "是",
            ["延链补链强链"] = "否",
            ["从市外引进"] = "否",
            ["上下游配套项目"] = "否",
            ["已投产"] = "是",
            ["获自治区级企业技术中心"] = Truth(draw.Unit() < 0.03m),
            ["获自治区技术创新示范企业"] = "否",
            ["获自治区级绿色工厂"] = Truth(draw.Unit() < 0.05m),
            ["获质量管理标杆企业"] = "否",
            ["获自治区级单项冠军"] = "否",
            ["获自治区级工业龙头"] = "否",
        };
        // every ninth firm has not stated one figure: undetermined must be seen, too
        if (number % 9 == 0) facts.Remove("以前年度最高主营业务收入");
        return new NewSubject(subject, string.Create(CultureInfo.InvariantCulture, $"{place.County}示例{place.Word}企业{number:000}")) { Kind = BeneficiaryKind.Enterprise, County = place.County, Facts = facts };
    }

    static NewSubject Factory(ulong seed, (string County, string Code, string Industry, string Word) place, int number)
    {
        var subject = string.Create(CultureInfo.InvariantCulture, $"示例-{place.Code}-P{number:00}");
        var draw = new SplitMix64(seed, subject);
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["所在县区"] = place.County,
            ["社会资本投资"] = "是",
            ["已建成"] = "是",
            ["已竣工验收"] = "是",
            ["投入使用年限"] = Math.Round(draw.Between(0.5m, 2.4m), 2).ToString(CultureInfo.InvariantCulture),
            ["入驻率"] = Math.Round(draw.Between(48, 95), 2).ToString(CultureInfo.InvariantCulture),
            ["标房企业经济贡献钦州所得"] = Yuan(draw.Between(400_000, 3_000_000)),
            ["标房企业已享受经济贡献奖励"] = Yuan(draw.Between(0, 300_000)),
            ["市级入库税收"] = "3000000",
            ["县区级入库税收"] = "7000000",
            ["入驻园区"] = "是",
            ["属园区基础设施"] = Truth(number > 1),
            ["上年度实际投资额"] = Yuan(draw.Between(8_000_000, 40_000_000)),
        };
        var name = string.Create(CultureInfo.InvariantCulture, $"{place.County}示例园区标准厂房{number}期");
        return new NewSubject(subject, name) { Kind = BeneficiaryKind.Project, Project = name, County = place.County, Facts = facts };
    }

    static string Truth(bool truth) => truth ? "是" : "否";

    static string Yuan(decimal yuan) => Math.Round(yuan, 2, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);
}

using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Rules.Values;

namespace Xiance.Tests.Incentives;

/// <summary>Random applicants near every printed number, and their figures under the names of the pack.</summary>
static class QinzhouApplicants
{
    static readonly string[] Counties = ["灵山县", "浦北县", "钦南区", "钦北区", "自贸区钦州港片区"];
    static readonly string[] Industries = ["玩具制造和服装纺织产业", "陈皮产业", "木材加工和高端家居产业", "化工及关联产业", "其他产业"];

    public static Application Application(QinzhouApplicant applicant) =>
        new("申请人", Period.Year(2024), Facts(applicant).Where(fact => fact.Value is not null).ToDictionary(fact => fact.Name, fact => fact.Value)) { Project = "项目一", County = "县一" };

    public static IEnumerable<(string Name, Value? Value)> Facts(QinzhouApplicant a) =>
    [
        ("所在县区", Text(a.County)), ("产业", Text(a.Industry)), ("社会资本投资", Truth(a.SocialCapital)), ("已建成", Truth(a.Built)), ("已竣工验收", Truth(a.Accepted)),
        ("投入使用年限", Number(a.YearsInUse)), ("入驻率", Number(a.Occupancy)), ("标房企业经济贡献钦州所得", Number(a.LocalContribution)), ("标房企业已享受经济贡献奖励", Number(a.ContributionRewards)),
        ("入驻园区", Truth(a.InPark)), ("属园区基础设施", Truth(a.IsInfrastructure)), ("上年度实际投资额", Number(a.InvestmentLastYear)), ("牵头组建创新平台", Truth(a.LeadsPlatform)),
        ("创新平台新获批", Truth(a.PlatformNewlyApproved)), ("引进技术转移转化", Truth(a.ImportsTechnology)), ("通过成果转化核验", Truth(a.TransferVerified)), ("引进项目投资额", Number(a.ProjectInvestment)),
        ("引进项目产业", Text(a.ProjectIndustry)), ("属配套项目", Truth(a.IsSupportingProject)), ("起主要推动作用", Truth(a.MainIntroducer)), ("已备案", Truth(a.OnRecord)), ("机关事业单位公职人员", Truth(a.PublicOfficial)),
        ("前两年合同约定固定资产投资额", Number(a.ContractedFirstTwoYears)), ("县区推荐引进", Truth(a.RecommendedByCounty)), ("在钦州港片区注册", Truth(a.RegisteredInZone)), ("占用片区土地", Truth(a.UsesZoneLand)),
        ("片区税收实际留存", Number(a.TaxRetainedByZone)), ("已享受税收奖励", Number(a.TaxRewards)), ("延链补链强链", Truth(a.ExtendsChain)), ("从市外引进", Truth(a.FromOutsideCity)), ("上下游配套项目", Truth(a.ChainProject)),
        ("已投产", Truth(a.InProduction)), ("项目固定资产投资", Number(a.ProjectFixedInvestment)), ("土地出让金", Number(a.LandTransferFee)), ("当年合同约定固定资产投资额", Number(a.ContractedThisYear)),
        ("人力资源服务机构", Truth(a.IsServiceAgency)), ("介绍就业人数", Number(a.PeopleIntroduced)), ("就业帮扶车间", Truth(a.IsAidWorkshop)), ("脱贫劳动力人数", Number(a.FormerlyPoorWorkers)), ("劳动合同年限", Number(a.ContractYears)),
        ("依法缴纳社会保险", Truth(a.InsuranceByLaw)), ("实际缴纳社会保险费", Number(a.InsurancePaid)), ("工业企业", Truth(a.Industrial)), ("首次上规入库", Truth(a.FirstAboveScale)), ("转专业", Truth(a.ChangedTrade)),
        ("当年退库", Truth(a.LeftSameYear)), ("规模以上", Truth(a.AboveScale)), ("主营业务收入", Number(a.Revenue)), ("以前年度最高主营业务收入", Number(a.BestEarlierRevenue)), ("已获市级奖励", Number(a.MunicipalAward)),
        ("列入千企技改", Truth(a.ListedForRenewal)), ("设备投资额", Number(a.EquipmentInvestment)), ("工业机器人台套数", Number(a.Robots)), ("工业机器人购置金额", Number(a.RobotPrice)),
        ("获自治区级企业技术中心", Truth(a.NewTechnologyCentre)), ("获自治区技术创新示范企业", Truth(a.NewDemonstrationFirm)), ("获自治区级绿色工厂", Truth(a.NewGreenFactory)), ("获质量管理标杆企业", Truth(a.NewQualityBenchmark)),
        ("获自治区级单项冠军", Truth(a.NewChampion)), ("获自治区级工业龙头", Truth(a.NewLeadingFirm)),
    ];

    /// <summary>Conditions mostly hold, so that amounts and their limits are reached; about one figure in fifty is unknown.</summary>
    public static QinzhouApplicant Random(Random random)
    {
        var at = random.Next(Counties.Length);
        bool? Truth(double share = 0.85) => random.Next(50) == 0 ? null : random.NextDouble() < share;
        decimal? Near(params decimal[] marks) => random.Next(50) == 0 ? null : Mark(random, marks);
        return new QinzhouApplicant
        {
            County = random.Next(60) == 0 ? null : Counties[at],
            Industry = random.Next(60) == 0 ? null : Industries[random.Next(4) == 0 ? random.Next(Industries.Length) : at],
            SocialCapital = Truth(),
            Built = Truth(),
            Accepted = Truth(),
            YearsInUse = Near(2m),
            Occupancy = Near(60m),
            LocalContribution = Near(1_234_567.89m, 300m),
            ContributionRewards = Near(0m, 200_000m, 2_000_000m),
            InPark = Truth(),
            IsInfrastructure = Truth(),
            InvestmentLastYear = Near(50_000_000m, 123_456.78m),
            LeadsPlatform = Truth(),
            PlatformNewlyApproved = Truth(),
            ImportsTechnology = Truth(),
            TransferVerified = Truth(),
            ProjectInvestment = Near(100_000_000m),
            ProjectIndustry = random.Next(60) == 0 ? null : Industries[random.Next(Industries.Length)],
            IsSupportingProject = Truth(0.5),
            MainIntroducer = Truth(),
            OnRecord = Truth(),
            PublicOfficial = Truth(0.1),
            ContractedFirstTwoYears = Near(500_000_000m, 123_456_789.01m),
            RecommendedByCounty = Truth(),
            RegisteredInZone = Truth(),
            UsesZoneLand = Truth(0.2),
            TaxRetainedByZone = Near(3_000_000m),
            TaxRewards = Near(0m, 3_000_000m),
            ExtendsChain = Truth(0.4),
            FromOutsideCity = Truth(),
            ChainProject = Truth(),
            InProduction = Truth(),
            ProjectFixedInvestment = Near(50_000_000m, 100_000_000m, 500_000_000m),
            LandTransferFee = Near(0m, 1_000_000m),
            ContractedThisYear = Near(250_000_000m, 77_777.77m),
            IsServiceAgency = Truth(),
            PeopleIntroduced = Whole(Near(0m, 12m)),
            IsAidWorkshop = Truth(),
            FormerlyPoorWorkers = Whole(Near(0m, 30m)),
            ContractYears = Near(1m),
            InsuranceByLaw = Truth(),
            InsurancePaid = Near(45_678.9m),
            Industrial = Truth(),
            FirstAboveScale = Truth(),
            ChangedTrade = Truth(0.15),
            LeftSameYear = Truth(0.15),
            AboveScale = Truth(),
            Revenue = Near(100_000_000m, 1_000_000_000m, 3_000_000_000m, 5_000_000_000m),
            BestEarlierRevenue = Near(90_000_000m, 100_000_000m, 1_000_000_000m, 3_000_000_000m, 5_000_000_000m),
            MunicipalAward = Near(200_000m, 33_333.33m, 0m),
            ListedForRenewal = Truth(),
            EquipmentInvestment = Near(8_000_000m),
            Robots = Whole(Near(10m)),
            RobotPrice = Near(2_500_000m),
            NewTechnologyCentre = Truth(0.5),
            NewDemonstrationFirm = Truth(0.5),
            NewGreenFactory = Truth(0.5),
            NewQualityBenchmark = Truth(0.5),
            NewChampion = Truth(0.3),
            NewLeadingFirm = Truth(0.3),
        };
    }

    /// <summary>The number itself, one cent or one whole beside it, or somewhere within a tenth.</summary>
    static decimal Mark(Random random, decimal[] marks)
    {
        var mark = marks[random.Next(marks.Length)];
        return Math.Max(0, random.Next(6) switch { 0 => mark, 1 => mark - 0.01m, 2 => mark + 0.01m, 3 => mark - 1m, 4 => mark + 1m, _ => Math.Round(mark * (decimal)(0.9 + 0.2 * random.NextDouble()), 2) });
    }

    static decimal? Whole(decimal? number) => number is { } known ? Math.Round(known) : null;

    static Value? Text(string? text) => text is null ? null : new TextValue(text);

    static Value? Truth(bool? truth) => truth is { } known ? BooleanValue.Of(known) : null;

    static Value? Number(decimal? number) => number is { } known ? new NumberValue(known) : null;
}

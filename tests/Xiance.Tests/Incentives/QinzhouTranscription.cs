namespace Xiance.Tests.Incentives;

/// <summary>
/// The payable clauses of the Qinzhou plan 2023–2025 as plain conditions, written from the printed text alone, one method a clause.
/// A null answer of a condition means that a figure is missing and could still change it (three-valued logic of bool?).
/// </summary>
static class QinzhouTranscription
{
    public static readonly IReadOnlyList<(string Clause, Func<QinzhouApplicant, Award> Award)> Clauses =
    [
        ("标准厂房入驻补助", StandardWorkshop),
        ("园区基础设施补助", ParkInfrastructure),
        ("创新平台扶持", InnovationPlatform),
        ("成果转化奖励", AchievementTransfer),
        ("招商成效奖励", InvestmentIntroduction),
        ("飞地招商奖励", Enclave),
        ("以企招商奖励", FirmBringsFirm),
        ("就业创业服务补助", EmploymentService),
        ("社会保险补贴", SocialInsurance),
        ("带动就业补贴", EmploymentDrive),
        ("首次上规奖励", FirstAboveScale),
        ("收入突破奖励", RevenueStep),
        ("技改补助", TechnicalRenewal),
        ("工业机器人补助", Robots),
        ("企业技术中心补助", applicant => Title(applicant.NewTechnologyCentre, 50)),
        ("技术创新示范企业补助", applicant => Title(applicant.NewDemonstrationFirm, 50)),
        ("绿色工厂补助", applicant => Title(applicant.NewGreenFactory, 30)),
        ("质量管理标杆补助", applicant => Title(applicant.NewQualityBenchmark, 20)),
        ("单项冠军龙头奖励", applicant => Title(applicant.NewChampion | applicant.NewLeadingFirm, 50)),
    ];

    // 三、(二)2: occupancy of 60 % or more within two years of use; half of what stays in Qinzhou, less rewards already given
    static Award StandardWorkshop(QinzhouApplicant a) =>
        Pay(a.SocialCapital & a.Built & a.Accepted & AtMost(a.YearsInUse, 2m) & AtLeast(a.Occupancy, 60m), NotBelowZero(a.LocalContribution - a.ContributionRewards) * 0.5m);

    // 三、(二)3: a tenth of last year's real investment, at most 5 million for a county
    static Award ParkInfrastructure(QinzhouApplicant a) => Pay(a.InPark & a.IsInfrastructure, AtMostYuan(a.InvestmentLastYear * 0.1m, 5_000_000m));

    // 三、(四)1(1), second sentence
    static Award InnovationPlatform(QinzhouApplicant a) => Pay(MeetsOneCountyOneIndustry(a) & a.LeadsPlatform & a.PlatformNewlyApproved, 50_000m);

    // 三、(四)1(1), third sentence
    static Award AchievementTransfer(QinzhouApplicant a) => Pay(MeetsOneCountyOneIndustry(a) & a.ImportsTechnology & a.TransferVerified, 50_000m);

    // 三、(四)2(2): one thousandth of the contracted investment of the first two years, at most 500,000 a project
    static Award InvestmentIntroduction(QinzhouApplicant a) =>
        Pay(AtLeast(a.ProjectInvestment, 100_000_000m) & (IsSpecial(a.ProjectIndustry) | a.IsSupportingProject) & a.MainIntroducer & a.OnRecord & !a.PublicOfficial, AtMostYuan(a.ContractedFirstTwoYears * 0.001m, 500_000m));

    // 三、(四)2(3): all of the tax that the zone retains, less tax rewards, to the county
    static Award Enclave(QinzhouApplicant a) =>
        Pay(a.RecommendedByCounty & a.RegisteredInZone & !a.UsesZoneLand & IsSpecial(a.Industry), NotBelowZero(a.TaxRetainedByZone - a.TaxRewards) * 1.0m);

    // 三、(四)2(4): two thousandths of the year's contracted investment, at most 500,000 a project and year
    static Award FirmBringsFirm(QinzhouApplicant a) =>
        Pay((MeetsOneCountyOneIndustry(a) | a.ExtendsChain) & a.FromOutsideCity & a.ChainProject & a.InProduction & ReachesIndustryThreshold(a), AtMostYuan(a.ContractedThisYear * 0.002m, 500_000m));

    static bool? ReachesIndustryThreshold(QinzhouApplicant a)
    {
        var investment = a.ProjectFixedInvestment - a.LandTransferFee;
        return (Is(a.ProjectIndustry, "陈皮产业") & AtLeast(investment, 50_000_000m))
            | (Is(a.ProjectIndustry, "玩具制造和服装纺织产业") & AtLeast(investment, 100_000_000m))
            | ((Is(a.ProjectIndustry, "木材加工和高端家居产业") | Is(a.ProjectIndustry, "化工及关联产业")) & AtLeast(investment, 500_000_000m));
    }

    // 三、(四)3(1): 600 to 1,000 yuan a person
    static Award EmploymentService(QinzhouApplicant a) => Range(a.IsServiceAgency & MoreThan(a.PeopleIntroduced, 0m), a.PeopleIntroduced * 600m, a.PeopleIntroduced * 1000m);

    // 三、(四)3(2): insurance really paid, and 2,000 yuan a person and year
    static Award SocialInsurance(QinzhouApplicant a) => Pay(Workshop(a), a.InsurancePaid);

    static Award EmploymentDrive(QinzhouApplicant a) => Pay(Workshop(a), a.FormerlyPoorWorkers * 2000m);

    static bool? Workshop(QinzhouApplicant a) => a.IsAidWorkshop & MoreThan(a.FormerlyPoorWorkers, 0m) & AtLeast(a.ContractYears, 1m) & a.InsuranceByLaw;

    // 三、(六)1, first sentence: 150,000 a firm; not after a change of trade, not if entered and left in one year
    static Award FirstAboveScale(QinzhouApplicant a) =>
        Pay(a.InPark & MeetsOneCountyOneIndustry(a) & a.Industrial & a.FirstAboveScale & !a.ChangedTrade & !a.LeftSameYear, 150_000m);

    // 三、(六)1, second sentence: first time above 50, 30, 10 or 1 hundred million; half of the municipal award again
    static Award RevenueStep(QinzhouApplicant a) =>
        Pay(a.AboveScale & a.Industrial & (Crosses(a, 5_000_000_000m) | Crosses(a, 3_000_000_000m) | Crosses(a, 1_000_000_000m) | Crosses(a, 100_000_000m)), a.MunicipalAward * 0.5m);

    static bool? Crosses(QinzhouApplicant a, decimal step) => MoreThan(a.Revenue, step) & AtMost(a.BestEarlierRevenue, step);

    // 三、(六)1, third sentence: up to a tenth of the equipment, from the region
    static Award TechnicalRenewal(QinzhouApplicant a) => Range(a.ListedForRenewal, 0m, a.EquipmentInvestment * 0.1m);

    // 三、(六)2: from ten robots on, a fifth of the price, from the region
    static Award Robots(QinzhouApplicant a) => Pay(a.AboveScale & a.Industrial & AtLeast(a.Robots, 10m), a.RobotPrice * 0.2m);

    static Award Title(bool? newly, int tenThousands) => Pay(newly, tenThousands * 10_000m);

    // 一、: which industry is the special one of which county
    static bool? MeetsOneCountyOneIndustry(QinzhouApplicant a) => Pair(a, "灵山县", "玩具制造和服装纺织产业") | Pair(a, "浦北县", "陈皮产业") | Pair(a, "钦南区", "木材加工和高端家居产业") | Pair(a, "钦北区", "化工及关联产业");

    static bool? Pair(QinzhouApplicant a, string county, string industry) => Is(a.County, county) & Is(a.Industry, industry);

    static bool? IsSpecial(string? industry) => Is(industry, "陈皮产业") | Is(industry, "玩具制造和服装纺织产业") | Is(industry, "木材加工和高端家居产业") | Is(industry, "化工及关联产业");

    static bool? Is(string? text, string wanted) => text is null ? null : text == wanted;

    static bool? AtLeast(decimal? value, decimal limit) => value is null ? null : value >= limit;

    static bool? AtMost(decimal? value, decimal limit) => value is null ? null : value <= limit;

    static bool? MoreThan(decimal? value, decimal limit) => value is null ? null : value > limit;

    static decimal? NotBelowZero(decimal? value) => value is null ? null : Math.Max(value.Value, 0m);

    static decimal? AtMostYuan(decimal? value, decimal cap) => value is null ? null : Math.Min(value.Value, cap);

    static Award Pay(bool? condition, decimal? yuan) => Range(condition, yuan, yuan);

    static Award Range(bool? condition, decimal? low, decimal? high) =>
        condition == false ? Award.Nothing : condition is null || low is null || high is null ? Award.Open : new Award(AwardKind.Paid, Fen(low.Value), Fen(high.Value));

    static long Fen(decimal yuan) => (long)Math.Round(yuan * 100m, MidpointRounding.AwayFromZero);
}

enum AwardKind { Nothing, Open, Paid }

/// <summary>What a clause gives: nothing, open because a figure is missing, or an amount in fen (a range where the text prints one).</summary>
sealed record Award(AwardKind Kind, long LowFen, long HighFen)
{
    public static readonly Award Nothing = new(AwardKind.Nothing, 0, 0);

    public static readonly Award Open = new(AwardKind.Open, 0, 0);
}

namespace Xiance.Tests.Incentives;

enum AwardKind { Nothing, Open, Paid }

/// <summary>What one clause gives one applicant, in fen; low and high differ where the text prints a range or only an upper end.</summary>
sealed record Award(AwardKind Kind, long LowFen, long HighFen)
{
    public static readonly Award Nothing = new(AwardKind.Nothing, 0, 0);
    public static readonly Award Open = new(AwardKind.Open, 0, 0);
}

/// <summary>The payable clauses of the Qinzhou plan 2023–2025, written from the printed text alone and without sight of the pack; where it was compared and the text is truly open, the pack's assumption is taken and named so.</summary>
static class QinzhouTranscription
{
    const decimal Yi = 100_000_000m;

    public static readonly IReadOnlyList<(string Clause, Func<QinzhouApplicant, Award> Award)> Clauses =
    [
        ("标准厂房入驻补助", StandardPlant), ("园区基础设施补助", ParkInfrastructure), ("创新平台扶持", InnovationPlatform), ("成果转化奖励", TechnologyTransfer),
        ("招商成效奖励", Introduction), ("飞地招商奖励", Enclave), ("以企招商奖励", FirmBringsFirm), ("就业创业服务补助", EmploymentService),
        ("社会保险补贴", SocialInsurance), ("带动就业补贴", EmploymentLed), ("首次上规奖励", FirstAboveScale), ("收入突破奖励", RevenueMark),
        ("技改补助", Renewal), ("工业机器人补助", Robots), ("企业技术中心补助", TechnologyCentre), ("技术创新示范企业补助", DemonstrationFirm),
        ("绿色工厂补助", GreenFactory), ("质量管理标杆补助", QualityBenchmark), ("单项冠军龙头奖励", ChampionOrLeader),
    ];

    // 一 and 二: the industry named for each county.
    static readonly (string County, string Industry)[] OneCountyOneIndustry =
        [("灵山县", "玩具制造和服装纺织产业"), ("浦北县", "陈皮产业"), ("钦南区", "木材加工和高端家居产业"), ("钦北区", "化工及关联产业")];

    // 三(四)2(4): what the brought-in project must reach, by industry.
    static readonly (string Industry, decimal Yuan)[] FirmBringsFirmFrom =
        [("陈皮产业", 0.5m * Yi), ("玩具制造和服装纺织产业", 1m * Yi), ("木材加工和高端家居产业", 5m * Yi), ("化工及关联产业", 5m * Yi)];

    static readonly decimal[] RevenueMarks = [1m * Yi, 10m * Yi, 30m * Yi, 50m * Yi];

    // 三(二)2. The plant is one of a park. The pack's assumption: deductions above the whole leave an award of 0. Open: whether "within two years" dates the occupancy or the application; whether 60% is of built or of lettable area.
    static Award StandardPlant(QinzhouApplicant a) => Pay(
        a.InPark & a.SocialCapital & a.Built & a.Accepted & AtMost(a.YearsInUse, 2m) & AtLeast(a.Occupancy, 60m),
        0.5m * Less(a.LocalContribution, a.ContributionRewards));

    // 三(二)3. Open: whether the county's limit holds per year or for the three years; one applicant alone meets it once.
    static Award ParkInfrastructure(QinzhouApplicant a) => Pay(a.InPark & a.IsInfrastructure, Capped(0.1m * a.InvestmentLastYear, 5_000_000m));

    // 三(四)1(1), second sentence. To meet the plan's name is read as: the firm's industry is the one named for its own county.
    static Award InnovationPlatform(QinzhouApplicant a) => Pay(OfItsCounty(a) & a.LeadsPlatform & a.PlatformNewlyApproved, 50_000m);

    // 三(四)1(1), third sentence.
    static Award TechnologyTransfer(QinzhouApplicant a) => Pay(OfItsCounty(a) & a.ImportsTechnology & a.TransferVerified, 50_000m);

    // 三(四)2(2). The industry is one of the four, or the project supports them.
    static Award Introduction(QinzhouApplicant a) => Pay(
        AtLeast(a.ProjectInvestment, 1m * Yi) & (OneOfTheFour(a.ProjectIndustry) | a.IsSupportingProject) & a.MainIntroducer & a.OnRecord & !a.PublicOfficial,
        Capped(0.001m * a.ContractedFirstTwoYears, 500_000m));

    // 三(四)2(3), first sentence. The pack's assumption: deductions above the whole leave an award of 0. Open: whether the firm's industry must be that of the recommending county; the sentence only says one of the favoured industries.
    static Award Enclave(QinzhouApplicant a) => Pay(
        a.RecommendedByCounty & a.RegisteredInZone & !a.UsesZoneLand & OneOfTheFour(a.Industry),
        Less(a.TaxRetainedByZone, a.TaxRewards));

    // 三(四)2(4). The amount to reach goes by the industry of the project. The pack's assumption: the chain-extending project of another firm must be an up- or downstream one too. Open: whether the project's industry must be that of this county.
    static Award FirmBringsFirm(QinzhouApplicant a) => Pay(
        FirmMayBring(a) & a.ChainProject & a.FromOutsideCity & a.InProduction & ReachesIndustryAmount(a),
        Capped(0.002m * a.ContractedThisYear, 500_000m));

    static bool? FirmMayBring(QinzhouApplicant a) => OfItsCounty(a) | AnyOf(OneCountyOneIndustry.Select(pair => Is(a.County, pair.County))) & a.ExtendsChain;

    static bool? ReachesIndustryAmount(QinzhouApplicant a) =>
        AnyOf(FirmBringsFirmFrom.Select(step => Is(a.ProjectIndustry, step.Industry) & AtLeast(WithoutLand(a, step.Yuan), step.Yuan)));

    // Below the amount even with the land fee, the fee need not be known.
    static decimal? WithoutLand(QinzhouApplicant a, decimal needed) =>
        a.ProjectFixedInvestment < needed ? a.ProjectFixedInvestment : a.ProjectFixedInvestment - a.LandTransferFee;

    // 三(四)3(1). A printed range per head. Open: who sets the rate within it.
    static Award EmploymentService(QinzhouApplicant a) => Pay(a.IsServiceAgency & Above(a.PeopleIntroduced, 0m), 600m * a.PeopleIntroduced, 1_000m * a.PeopleIntroduced);

    // 三(四)3(2), first half.
    static Award SocialInsurance(QinzhouApplicant a) => Pay(WorkshopEmploys(a), a.InsurancePaid);

    // 三(四)3(2), second half; the conditions of the whole sentence hold for it too. Open: how a part of a year counts.
    static Award EmploymentLed(QinzhouApplicant a) => Pay(WorkshopEmploys(a), 2_000m * a.FormerlyPoorWorkers);

    static bool? WorkshopEmploys(QinzhouApplicant a) => a.IsAidWorkshop & Above(a.FormerlyPoorWorkers, 0m) & AtLeast(a.ContractYears, 1m) & a.InsuranceByLaw;

    // 三(六)1, first sentence. Either exception shuts out. Open: whether the industry must be that of the firm's own county.
    static Award FirstAboveScale(QinzhouApplicant a) => Pay(
        a.InPark & OneOfTheFour(a.Industry) & a.Industrial & a.FirstAboveScale & !a.ChangedTrade & !a.LeftSameYear, 150_000m);

    // 三(六)1, second sentence, which names neither park nor industry and adds to a municipal award already had. Open: whether the first sentence's park and industry carry over.
    static Award RevenueMark(QinzhouApplicant a) => Pay(
        a.AboveScale & a.Industrial & Above(a.MunicipalAward, 0m) & AnyOf(RevenueMarks.Select(mark => Above(a.Revenue, mark) & AtMost(a.BestEarlierRevenue, mark))),
        0.5m * a.MunicipalAward);

    // 三(六)1, third sentence; only the upper end is printed.
    static Award Renewal(QinzhouApplicant a) => Pay(a.ListedForRenewal, 0m * a.EquipmentInvestment, 0.1m * a.EquipmentInvestment);

    // 三(六)2, second sentence.
    static Award Robots(QinzhouApplicant a) => Pay(AtLeast(a.Robots, 10m) & a.AboveScale & a.Industrial, 0.2m * a.RobotPrice);

    // 三(六)2, third sentence, first of four. Open for all four: whether only firms of the favoured industries are meant.
    static Award TechnologyCentre(QinzhouApplicant a) => Pay(a.NewTechnologyCentre, 500_000m);

    // 三(六)2, third sentence, second of four.
    static Award DemonstrationFirm(QinzhouApplicant a) => Pay(a.NewDemonstrationFirm, 500_000m);

    // 三(六)2, third sentence, third of four.
    static Award GreenFactory(QinzhouApplicant a) => Pay(a.NewGreenFactory, 300_000m);

    // 三(六)2, third sentence, last of four.
    static Award QualityBenchmark(QinzhouApplicant a) => Pay(a.NewQualityBenchmark, 200_000m);

    // 三(六)2, last sentence. It does not say "each", unlike the one before it: who is both gets one award. Open.
    static Award ChampionOrLeader(QinzhouApplicant a) => Pay(a.NewChampion | a.NewLeadingFirm, 500_000m);

    static bool? OfItsCounty(QinzhouApplicant a) => AnyOf(OneCountyOneIndustry.Select(pair => Is(a.County, pair.County) & Is(a.Industry, pair.Industry)));

    static bool? OneOfTheFour(string? industry) => AnyOf(OneCountyOneIndustry.Select(pair => Is(industry, pair.Industry)));

    static bool? AnyOf(IEnumerable<bool?> truths) => truths.Aggregate((bool?)false, (any, truth) => any | truth);

    static bool? Is(string? text, string wanted) => text is null ? null : text == wanted;

    static bool? AtLeast(decimal? number, decimal mark) => number is { } known ? known >= mark : null;

    static bool? AtMost(decimal? number, decimal mark) => number is { } known ? known <= mark : null;

    static bool? Above(decimal? number, decimal mark) => number is { } known ? known > mark : null;

    static decimal? Less(decimal? whole, decimal? deducted) => whole - deducted is { } rest ? Math.Max(0m, rest) : null;

    static decimal? Capped(decimal? yuan, decimal cap) => yuan is { } known ? Math.Min(known, cap) : null;

    static Award Pay(bool? due, decimal? yuan) => Pay(due, yuan, yuan);

    static Award Pay(bool? due, decimal? low, decimal? high) =>
        due == false ? Award.Nothing
        : due == true && low is { } from && high is { } to ? new Award(AwardKind.Paid, Fen(from), Fen(to))
        : Award.Open;

    static long Fen(decimal yuan) => (long)Math.Round(yuan * 100m, MidpointRounding.AwayFromZero);
}

namespace Xiance.Tests.Incentives;

/// <summary>Everything the clauses of the Qinzhou plan ask about an applicant; null is unknown. Amounts in yuan, occupancy in percent.</summary>
sealed record QinzhouApplicant
{
    public string? County { get; init; }

    public string? Industry { get; init; }

    public bool? SocialCapital { get; init; }

    public bool? Built { get; init; }

    public bool? Accepted { get; init; }

    public decimal? YearsInUse { get; init; }

    public decimal? Occupancy { get; init; }

    public decimal? LocalContribution { get; init; }

    public decimal? ContributionRewards { get; init; }

    public bool? InPark { get; init; }

    public bool? IsInfrastructure { get; init; }

    public decimal? InvestmentLastYear { get; init; }

    public bool? LeadsPlatform { get; init; }

    public bool? PlatformNewlyApproved { get; init; }

    public bool? ImportsTechnology { get; init; }

    public bool? TransferVerified { get; init; }

    public decimal? ProjectInvestment { get; init; }

    public string? ProjectIndustry { get; init; }

    public bool? IsSupportingProject { get; init; }

    public bool? MainIntroducer { get; init; }

    public bool? OnRecord { get; init; }

    public bool? PublicOfficial { get; init; }

    public decimal? ContractedFirstTwoYears { get; init; }

    public bool? RecommendedByCounty { get; init; }

    public bool? RegisteredInZone { get; init; }

    public bool? UsesZoneLand { get; init; }

    public decimal? TaxRetainedByZone { get; init; }

    public decimal? TaxRewards { get; init; }

    public bool? ExtendsChain { get; init; }

    public bool? FromOutsideCity { get; init; }

    public bool? ChainProject { get; init; }

    public bool? InProduction { get; init; }

    public decimal? ProjectFixedInvestment { get; init; }

    public decimal? LandTransferFee { get; init; }

    public decimal? ContractedThisYear { get; init; }

    public bool? IsServiceAgency { get; init; }

    public decimal? PeopleIntroduced { get; init; }

    public bool? IsAidWorkshop { get; init; }

    public decimal? FormerlyPoorWorkers { get; init; }

    public decimal? ContractYears { get; init; }

    public bool? InsuranceByLaw { get; init; }

    public decimal? InsurancePaid { get; init; }

    public bool? Industrial { get; init; }

    public bool? FirstAboveScale { get; init; }

    public bool? ChangedTrade { get; init; }

    public bool? LeftSameYear { get; init; }

    public bool? AboveScale { get; init; }

    public decimal? Revenue { get; init; }

    public decimal? BestEarlierRevenue { get; init; }

    public decimal? MunicipalAward { get; init; }

    public bool? ListedForRenewal { get; init; }

    public decimal? EquipmentInvestment { get; init; }

    public decimal? Robots { get; init; }

    public decimal? RobotPrice { get; init; }

    public bool? NewTechnologyCentre { get; init; }

    public bool? NewDemonstrationFirm { get; init; }

    public bool? NewGreenFactory { get; init; }

    public bool? NewQualityBenchmark { get; init; }

    public bool? NewChampion { get; init; }

    public bool? NewLeadingFirm { get; init; }
}

using Xiance.Figures;
using Xiance.Plans;

namespace Xiance.Tests.Figures;

/// <summary>Who may do what next, row by row; what no row allows is not allowed.</summary>
public sealed class ArrivalRulesTests
{
    static readonly ArrivalWay Supply = new(Arrival.DepartmentSupply, [], false);
    static readonly ArrivalWay Report = new(Arrival.CountyReport, [ArrivalParty.City, ArrivalParty.Department], false);

    [Theory]
    [InlineData(ArrivalParty.Department, null, "Supplied")]
    [InlineData(ArrivalParty.Department, ArrivalStep.Objected, "Supplied Answered")]
    [InlineData(ArrivalParty.Department, ArrivalStep.Released, "")]
    [InlineData(ArrivalParty.County, null, "")]
    [InlineData(ArrivalParty.County, ArrivalStep.Supplied, "Confirmed Objected")]
    [InlineData(ArrivalParty.County, ArrivalStep.Answered, "")]
    [InlineData(ArrivalParty.County, ArrivalStep.Released, "")]
    [InlineData(ArrivalParty.Office, ArrivalStep.Supplied, "Returned")]
    [InlineData(ArrivalParty.Office, ArrivalStep.Objected, "")]
    [InlineData(ArrivalParty.Office, ArrivalStep.Answered, "Released Returned")]
    [InlineData(ArrivalParty.Office, ArrivalStep.Released, "Unlocked")]
    [InlineData(ArrivalParty.City, ArrivalStep.Supplied, "")]
    public void A_departments_figure_is_checked_but_never_changed_by_a_county(ArrivalParty party, ArrivalStep? state, string allowed) =>
        Assert.Equal(allowed, string.Join(' ', ArrivalRules.Next(Supply, state, party)));

    [Fact]
    public void When_the_check_is_over_an_unchecked_figure_may_be_released() =>
        Assert.Equal([ArrivalStep.Released, ArrivalStep.Returned], ArrivalRules.Next(Supply with { CheckOver = true }, ArrivalStep.Supplied, ArrivalParty.Office));

    [Theory]
    [InlineData(ArrivalParty.County, null, "Reported")]
    [InlineData(ArrivalParty.County, ArrivalStep.CityVerified, "")]
    [InlineData(ArrivalParty.City, ArrivalStep.Reported, "CityVerified Returned")]
    [InlineData(ArrivalParty.Department, ArrivalStep.Reported, "")]
    [InlineData(ArrivalParty.Department, ArrivalStep.CityVerified, "DepartmentVerified Returned")]
    [InlineData(ArrivalParty.Office, ArrivalStep.Reported, "Returned")]
    [InlineData(ArrivalParty.Office, ArrivalStep.DepartmentVerified, "Released Returned")]
    [InlineData(ArrivalParty.Office, ArrivalStep.Released, "Unlocked")]
    [InlineData(ArrivalParty.County, ArrivalStep.Unlocked, "Reported")]
    public void What_a_county_reports_passes_city_and_department_in_order(ArrivalParty party, ArrivalStep? state, string allowed) =>
        Assert.Equal(allowed, string.Join(' ', ArrivalRules.Next(Report, state, party)));

    [Fact]
    public void Without_verifiers_the_office_releases_what_a_county_reports() =>
        Assert.Equal([ArrivalStep.Released, ArrivalStep.Returned], ArrivalRules.Next(Report with { Verifiers = [] }, ArrivalStep.Reported, ArrivalParty.Office));

    [Fact]
    public void Nobody_brings_a_computed_figure()
    {
        foreach (var party in Enum.GetValues<ArrivalParty>()) Assert.Empty(ArrivalRules.Next(new ArrivalWay(Arrival.Computed, [], true), null, party));
    }
}

using Xiance.Basics;
using Xiance.Progress.Demands;
using Xiance.Web.Projects;

namespace Xiance.Web.Demands;

/// <summary>What the collection form sends, field by field as printed.</summary>
public sealed record DemandFormFields
{
    public string? County { get; init; }

    public string? Channel { get; init; }

    public string? ReportingUnit { get; init; }

    public string? ReportedOn { get; init; }

    public string? UnitContact { get; init; }

    public string? UnitContactWay { get; init; }

    public string? Firm { get; init; }

    public string? Industry { get; init; }

    public string? Province { get; init; }

    public string? ParentCountry { get; init; }

    public string? Capital { get; init; }

    public string? FirmContact { get; init; }

    public string? FirmContactWay { get; init; }

    public string? Profile { get; init; }

    public string? Demand { get; init; }

    public string? Advice { get; init; }

    public string? Remark { get; init; }

    /// <summary>The form; texts that are no number or day are problems.</summary>
    public Outcome<DemandForm> Read()
    {
        var problems = new List<Problem>();
        var form = new DemandForm(Firm?.Trim() ?? "", Demand?.Trim() ?? "")
        {
            ReportingUnit = ReportingUnit?.Trim() ?? "",
            ReportedOn = ProjectForm.Day(ReportedOn, problems),
            UnitContact = UnitContact?.Trim() ?? "",
            UnitContactWay = UnitContactWay?.Trim() ?? "",
            Industry = Industry?.Trim() ?? "",
            Province = Province?.Trim() ?? "",
            ParentCountry = ParentCountry?.Trim() ?? "",
            CapitalTenThousandDollars = ProjectForm.Number(Capital, problems),
            FirmContact = FirmContact?.Trim() ?? "",
            FirmContactWay = FirmContactWay?.Trim() ?? "",
            Profile = Profile?.Trim() ?? "",
            Advice = Advice?.Trim() ?? "",
            Remark = Remark?.Trim() ?? "",
        };
        return problems.Count > 0 ? problems : form;
    }
}

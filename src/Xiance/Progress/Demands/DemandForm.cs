namespace Xiance.Progress.Demands;

/// <summary>外资企业问题诉求收集表 as printed (Liuzhou 〔2022〕65 annex 1), field by field; a firm without foreign capital leaves the fields of its parent empty.</summary>
public sealed record DemandForm(string Firm, string Demand)
{
    /// <summary>报送单位.</summary>
    public string ReportingUnit { get; init; } = "";

    /// <summary>报送日期.</summary>
    public DateOnly? ReportedOn { get; init; }

    public string UnitContact { get; init; } = "";

    public string UnitContactWay { get; init; } = "";

    /// <summary>行业领域.</summary>
    public string Industry { get; init; } = "";

    /// <summary>所在省区市.</summary>
    public string Province { get; init; } = "";

    /// <summary>母公司国别.</summary>
    public string ParentCountry { get; init; } = "";

    /// <summary>注册资本 in 万美元 as the form asks.</summary>
    public decimal? CapitalTenThousandDollars { get; init; }

    public string FirmContact { get; init; } = "";

    public string FirmContactWay { get; init; } = "";

    /// <summary>企业简介.</summary>
    public string Profile { get; init; } = "";

    /// <summary>相关建议.</summary>
    public string Advice { get; init; } = "";

    public string Remark { get; init; } = "";
}

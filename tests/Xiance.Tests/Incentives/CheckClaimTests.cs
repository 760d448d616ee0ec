using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Cases;

namespace Xiance.Tests.Incentives;

/// <summary>Double and split claims, over packs and years.</summary>
public sealed class CheckClaimTests
{
    static readonly Claim First = new("JB-2023-00001", "甲方案", "补助", "企业", 2023) { Case = 1, Project = "一期", Matter = "购置机器人", Invoices = ["FP-1"], Amount = new Money(300) };

    static readonly Claim Second = First with { Reference = "JB-2024-0002", Case = 2, Year = 2024, Invoices = ["FP-2"] };

    static ClaimFinding Only(Claim claim, params Claim[] earlier) => Assert.Single(CheckClaim.Run(claim, earlier));

    [Fact]
    public void The_same_invoice_is_refused_whatever_pack_year_and_applicant_and_points_to_the_first()
    {
        var other = new Claim("新", "乙方案", "奖励", "另一企业", 2025) { Case = 9, Invoices = ["fp-1"] };
        Assert.Equal(new ClaimFinding(ClaimFindingKind.SameInvoice, "JB-2023-00001", "fp-1", true), Only(other, First));
    }

    [Fact]
    public void The_same_rule_year_and_project_is_refused_and_another_year_is_not()
    {
        Assert.Equal((ClaimFindingKind.SameClaim, true), Only(Second with { Year = 2023 }, First) is var found ? (found.Kind, found.Refuses) : default);
        Assert.Empty(CheckClaim.Run(Second, [First]));
    }

    [Fact]
    public void A_once_only_rule_is_refused_in_any_other_year()
    {
        Assert.Equal(ClaimFindingKind.OnceOnly, Only(Second with { Once = Counted.Subject, Project = "二期" }, First).Kind);
        Assert.Equal(ClaimFindingKind.OnceOnly, Only(Second with { Once = Counted.Project }, First).Kind);
        Assert.Empty(CheckClaim.Run(Second with { Once = Counted.Project, Project = "二期" }, [First]));
        Assert.Equal(ClaimFindingKind.OnceOnly, Only(Second with { Once = Counted.Subject, Year = 2023, Project = "二期" }, First).Kind);
        Assert.Equal(ClaimFindingKind.OnceOnly, Only(Second with { Once = Counted.Project, Year = 2023, Subject = "另一企业" }, First).Kind);
        Assert.Equal(ClaimFindingKind.SameClaim, Only(Second with { Once = Counted.Subject, Year = 2023 }, First).Kind);
    }

    [Fact]
    public void The_same_matter_under_another_pack_has_to_be_explained() =>
        Assert.Equal(new ClaimFinding(ClaimFindingKind.SameMatter, First.Reference, "购置机器人", false), Only(Second with { Pack = "乙方案" }, First));

    [Fact]
    public void Parts_that_each_stay_under_the_cap_and_together_pass_it_are_seen()
    {
        var part = Second with { Year = 2023, Project = "二期", Amount = new Money(300), Limit = new Money(500) };
        Assert.Equal((ClaimFindingKind.Split, false), Only(part, First) is var found ? (found.Kind, found.Refuses) : default);
        Assert.Empty(CheckClaim.Run(part with { Amount = new Money(200) }, [First]));
        Assert.Empty(CheckClaim.Run(part with { Amount = new Money(501) }, [First]));
    }

    [Fact]
    public void A_case_is_not_held_against_itself() => Assert.Empty(CheckClaim.Run(First, [First]));
}

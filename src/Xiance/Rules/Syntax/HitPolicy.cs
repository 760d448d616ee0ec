namespace Xiance.Rules.Syntax;

/// <summary>
/// Which of the rules that hold give the result of a table: U exactly one; A any, all must agree; P the one whose result comes first in the
/// column's order; F the first; R all in order of rules; O all in order of results; C all, or their sum, least, greatest or count.
/// </summary>
public enum HitPolicy { Unique, Any, Priority, First, RuleOrder, OutputOrder, Collect, CollectSum, CollectMin, CollectMax, CollectCount }

/// <summary>The written forms of hit policies.</summary>
static class HitPolicies
{
    static readonly string[] Signs = ["U", "A", "P", "F", "R", "O", "C", "C+", "C<", "C>", "C#"];

    public static string Sign(this HitPolicy policy) => Signs[(int)policy];

    public static HitPolicy? Of(string sign) => Array.IndexOf(Signs, sign.Trim()) is var at && at < 0 ? null : (HitPolicy)at;

    public static bool TakesOne(this HitPolicy policy) => policy <= HitPolicy.First;
}

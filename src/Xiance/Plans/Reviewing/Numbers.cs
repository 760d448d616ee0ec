using System.Globalization;

namespace Xiance.Plans.Reviewing;

/// <summary>Numbers as a reviewer reads and writes them; what is missing is empty, never 0.</summary>
static class Numbers
{
    public static string Show(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";

    public static string Show(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>A fraction as percent, below one percent as per mille.</summary>
    public static string Rate(decimal? fraction) => fraction switch { null => "", < 0.01m => Show(fraction * 1000m) + "‰", _ => Show(fraction * 100m) + "%" };
}

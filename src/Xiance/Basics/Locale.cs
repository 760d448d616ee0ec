namespace Xiance.Basics;

/// <summary>The languages of the product: Chinese first, English second.</summary>
public enum Locale { Chinese, English }

/// <summary>Names of the languages as browsers and the command line write them.</summary>
public static class Locales
{
    public static string Tag(this Locale locale) => locale == Locale.English ? "en" : "zh-CN";

    /// <summary>English for tags that begin with "en", Chinese for everything else.</summary>
    public static Locale Parse(string? tag) =>
        tag is not null && tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Locale.English : Locale.Chinese;
}

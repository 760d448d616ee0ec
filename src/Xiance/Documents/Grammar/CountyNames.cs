using System.Text.RegularExpressions;

namespace Xiance.Documents.Grammar;

/// <summary>
/// Recognises names of county-level units by their form alone: a short stem and 县, 市, 区, 旗 or 自治县. Words of the genre that end
/// alike (园区, 强县, 城市) are no names. Knows no county.
/// </summary>
static partial class CountyNames
{
    public const int Longest = 14;

    public static bool IsName(ReadOnlySpan<char> text) =>
        text.Length is >= 2 and <= Longest && IsSuffix(text[^1]) && Form().IsMatch(text) && !Generic().IsMatch(text);

    /// <summary>Length of the name at the start of the text, 0 when there is none: 某市国家示范 gives 某市, 某市某区等 the whole.</summary>
    public static int AtStart(ReadOnlySpan<char> text)
    {
        for (var length = 2; length <= Math.Min(Longest, text.Length); length++)
        {
            if (!IsSuffix(text[length - 1]) || !IsName(text[..length])) continue;
            var rest = text[length..];
            var more = Further().EnumerateMatches(rest);
            return more.MoveNext() && IsName(text[..(length + more.Current.Length)]) ? length + more.Current.Length : length;
        }
        return 0;
    }

    /// <summary>Length of the name at the end of the text, 0 when there is none; verbs and particles before it are cut off.</summary>
    public static int AtEnd(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !IsSuffix(text[^1])) return 0;
        var from = Math.Max(0, text.Length - Longest - 4);
        var tail = text[from..];
        var cut = 0;
        foreach (var match in LeadIn().EnumerateMatches(tail))
        {
            if (match.Length > 1 || match.Index > cut) cut = match.Index + match.Length;
        }
        var name = tail[cut..];
        return IsName(name) ? name.Length : 0;
    }

    /// <summary>The name without its kind: 某县 gives 某.</summary>
    public static string Stem(string name) => Kind().Replace(name, "");

    static bool IsSuffix(char character) => character is '县' or '市' or '区' or '旗';

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{1,7}?((市|州|盟|地区)\p{IsCJKUnifiedIdeographs}{1,8})?(自治县|自治旗|县|市|区|旗|特区|林区)$")]
    private static partial Regex Form();

    [GeneratedRegex(@"(园|社|景|片|辖|校|新|小|街|发展|开发|先行|示范|集聚|集中|功能|保护|高新|经开|试验|合作|工业|自治|主产|优势|缺水|流域|度假|服务|特色|保税|自贸|重点|试点|涵养|水源|安置|创业|商务|商业|产业|覆盖|百强城|中心城|等城|各城|民族地|革命老)区$|(强|大|贫困|试点|示范|重点|各|全|我|该|产粮|生态|先进|进步|人口|边境|创新|所在|型|部分|等|个)县$|(中心|节点|枢纽|资源型|枯竭|示范|试点|各类|现代|大|小|等|各|海绵|智慧|宜居)城市$|(设区|地级|县级|创新|所在|个|该|产地|批发|集散地|级)市$|^(城|市|县|省|矿|林|牧|山|库|港|郊|农|地|灾|战|专|辖|老城|主城|建成|都|门|超|上|股|全|我|本|夜|菜|楼|车|名|美|穷|旅游名|工业名)(区|县|市)$|^(各|全|所有|其他|其它|相关|有关|一|二|三|四|五|两|多|个|等|是|及)(?!.{1,6}(自治县|自治旗))(县|市|区|旗|个)|[的了把被让]|产业|发展|建设|经济|国家|自治区级|功能|城镇|示范|试点|名单|所属")]
    private static partial Regex Generic();

    [GeneratedRegex(@"的|支持|推进|推动|鼓励|提升|开展|加快|抓好|包括|围绕|依托|引导|选择|选取|确定|实现|聚焦|突出|重点|以|对|在|由|如|即|向|从|为", RegexOptions.NonBacktracking)]
    private static partial Regex LeadIn();

    [GeneratedRegex(@"^(区|市|\p{IsCJKUnifiedIdeographs}{1,5}?(县|区|旗))(?=[、,。;)等:]|$)")]
    private static partial Regex Further();

    [GeneratedRegex(@"(自治县|自治旗|县|市|区|旗)$")]
    private static partial Regex Kind();
}

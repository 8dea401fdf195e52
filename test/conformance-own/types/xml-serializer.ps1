# XmlSerializer: simple values, arrays, lists, classes of C# with their attributes, what it refuses, and back again
function t($b) { try { . $b } catch { $e = $_.Exception; while ($e.InnerException) { "  $($e.GetType().Name): $($e.Message)"; $e = $e.InnerException }; "$($e.GetType().FullName): $($e.Message)" } }
Add-Type -TypeDefinition @'
using System; using System.Collections.Generic; using System.Xml.Serialization;
public enum Color { Red, Green, Blue }
public class Address { public string Street; public int Zip { get; set; } }
[XmlRoot("person", Namespace="")]
public class Person {
  [XmlAttribute("id")] public int Id { get; set; }
  [XmlElement("full-name")] public string Name { get; set; }
  public bool Active { get; set; }
  public DateTime Born { get; set; }
  public double Score; public decimal Money; public Guid Key; public char C; public byte[] Data; public int? Maybe; public Color Favorite;
  public List<string> Tags { get; set; } = new List<string>();
  [XmlArray("places"), XmlArrayItem("place")] public Address[] Addresses { get; set; }
  [XmlElement("n")] public int[] Numbers;
  [XmlIgnore] public string Secret = "s";
  public Address Home { get; set; }
  public string ReadOnly { get { return "ro"; } }
  public TimeSpan Span;
}
public class Txt { [XmlAttribute] public string Lang; [XmlText] public string Value; }
public class NoCtor { public NoCtor(int x) {} public int X; }
[XmlInclude(typeof(Dog))] public class Animal { public string N; } public class Dog : Animal { public int Legs; }
public class Owner { public Animal Pet; public object Any; public List<Animal> All = new List<Animal>(); }
class Hidden { public int A = 1; }
'@
function ser($o, $t = $o.GetType()) { $s = [System.Xml.Serialization.XmlSerializer]::new($t); $w = [IO.StringWriter]::new(); $s.Serialize($w, $o); $w.ToString() }
t { ser 'hi <&>' }
t { ser 5; ser $true; ser 1.5; ser ([datetime]'2024-01-02T03:04:05'); ser ([guid]::Empty); ser ([decimal]1.50); ser ([char]'x'); ser ([long]5); ser ([byte]3); ser ([timespan]'1:02:03') ; ser ([double]::PositiveInfinity)}
t { ser ([int[]](1,2)) }
t { ser ([string[]]('a',$null)) }
t { ser ([byte[]](1,2,3)) }
t { $l=[System.Collections.Generic.List[string]]::new(); $l.Add('q'); ser $l }
t { ser ([Color]::Blue) }
t { $p=[Person]::new(); $p.Id=7; $p.Name='Bob'; $p.Born='2020-02-03'; $p.Score=2.5; $p.Data=1,2; $p.Tags.Add('x'); $p.Numbers=3,4; $a=[Address]::new(); $a.Street='S'; $a.Zip=9; $p.Addresses=@($a); $p.Home=$a; $p.Favorite='Blue'; $p.C='A'; $global:px=ser $p; $px }
t { $d=[System.Xml.Serialization.XmlSerializer]::new([Person]).Deserialize([IO.StringReader]::new($px)); $d.Id; $d.Name; $d.Born.ToString('s'); $d.Tags -join ','; $d.Numbers -join ','; $d.Addresses[0].Street; $d.Home.Zip; $d.Favorite; $d.Data -join ','; $d.Maybe -eq $null; $d.C; $d.Span.ToString() }
t { ser ([Txt]@{Lang='de';Value='inner'}) }
t { ser ([NoCtor]::new(1)) }
t { $o=[Owner]::new(); $o.Pet=[Dog]@{N='r';Legs=4}; $o.Any=5; $o.All.Add([Animal]@{N='a'}); $o.All.Add([Dog]@{N='b'}); $global:ox=ser $o; $ox; $d=[System.Xml.Serialization.XmlSerializer]::new([Owner]).Deserialize([IO.StringReader]::new($ox)); $d.Pet.GetType().Name; $d.Pet.Legs; $d.Any; $d.All.Count }
t { ser @{a=1} }
t { ser ([System.Collections.ArrayList]@(1,'a')) }
t { $s=[System.Xml.Serialization.XmlSerializer]::new([Person]); $s.Deserialize([IO.StringReader]::new('<wrong/>')) }
t { $s=[System.Xml.Serialization.XmlSerializer]::new([int]); $s.Deserialize([IO.StringReader]::new('<int>x</int>')) }
t { $s=[System.Xml.Serialization.XmlSerializer]::new([int]); $s.Deserialize([IO.StringReader]::new('<int>5</int>')); $s.Deserialize([IO.StringReader]::new('<int>')) }
t { $s=[System.Xml.Serialization.XmlSerializer]::new([Person]); $s.CanDeserialize([System.Xml.XmlReader]::Create([IO.StringReader]::new('<person/>'))); $s.Deserialize([IO.StringReader]::new('<person id="3"><unknown/><full-name>Z</full-name></person>')).Name }
t { $s=[System.Xml.Serialization.XmlSerializer]::new([int]); $w=[IO.StringWriter]::new(); $s.Serialize($w,'str') }
t { $s=[System.Xml.Serialization.XmlSerializer]::new([Address]); $set=[System.Xml.XmlWriterSettings]::new(); $set.Indent=$true; $set.OmitXmlDeclaration=$true; $sb=[Text.StringBuilder]::new(); $w=[System.Xml.XmlWriter]::Create($sb,$set); $n=[System.Xml.Serialization.XmlSerializerNamespaces]::new(); $n.Add('',''); $s.Serialize($w,[Address]@{Street='q'},$n); $w.Flush(); "$sb" }
t { $s=[System.Xml.Serialization.XmlSerializer]::new([Address]); $m=[IO.MemoryStream]::new(); $s.Serialize($m,[Address]@{Zip=1}); $m.Position=0; $s.Deserialize($m).Zip; [Text.Encoding]::UTF8.GetString($m.ToArray()) }
t { $s=[System.Xml.Serialization.XmlSerializer]::new([string[]]); ($s.Deserialize([IO.StringReader]::new('<ArrayOfString><string>a</string><string>b</string></ArrayOfString>'))) -join '+' }
t { [System.Xml.Serialization.XmlSerializer]::new($null) }
t { $s=[System.Xml.Serialization.XmlSerializer]::new([Address],[System.Xml.Serialization.XmlRootAttribute]::new('addr')); $w=[IO.StringWriter]::new(); $s.Serialize($w,[Address]::new()); "$w" }
t { $s=[System.Xml.Serialization.XmlSerializer]::new([Address],'urn:x'); $w=[IO.StringWriter]::new(); $s.Serialize($w,[Address]@{Street='a'}); "$w" }
t { $s=[System.Xml.Serialization.XmlSerializer]::new([Address]); $w=[IO.StringWriter]::new(); $s.Serialize($w,$null); "$w" }
t { ser ([psobject]5) }
t { ser ([System.Drawing.Point]::new(1,2)) }
t { ser ([version]'1.2') }
t { ser ([uri]'http://x') }
t { ser ([Animal]@{ N = "x" }); ser ([System.Collections.Generic.List[Address]]@([Address]@{ Zip = 5 })) }

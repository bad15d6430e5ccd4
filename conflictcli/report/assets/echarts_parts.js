// What the page takes of Apache ECharts. Bundled as a script that leaves the global `echarts`.
// No tooltip, legend, brush or data zoom: those are HTML on the page, which a keyboard and a screen reader can use.
import { BarChart, CustomChart } from "echarts/charts";
import { AriaComponent, GeoComponent, GridComponent } from "echarts/components";
import { init, registerMap, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

use([BarChart, CustomChart, AriaComponent, GeoComponent, GridComponent, CanvasRenderer]);

export { init, registerMap };
